package muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it does not start, it says why and what to do, and has touched nothing. */
class DemoRefusalIT {
    @TempDir
    Path data;

    @Test
    void a_taken_port_is_named_with_a_way_out() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertRefused(Map.of("MUSTER_PORT", port), "Port " + port, "choose another port: MUSTER_PORT=");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_DATASOURCE_URL, jdbc:postgresql://db/muster, SPRING_DATASOURCE_URL is set",
        "spring.datasource.url, jdbc:postgresql://db/muster, spring.datasource.url is set",
        "MUSTER_DATABASE_URL, jdbc:postgresql://db/muster, MUSTER_DATABASE_URL is set",
        "JDK_JAVA_OPTIONS, -Dspring.datasource.url=jdbc:postgresql://db/muster, spring.datasource.url is set",
        "MUSTER_PORT, http, MUSTER_PORT is",
        "MUSTER_SEED, roses, choose safe-harbor",
        "MUSTER_SURGE, 0, MUSTER_SURGE is",
    })
    void a_setting_that_it_cannot_follow_is_named(String name, String value, String words) {
        assertRefused(Map.of(name, value), words);
    }

    private void assertRefused(Map<String, String> environment, String... words) {
        try (var demo = RunningDemo.launched(data, environment)) {
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.output()).contains(words).doesNotContain("READY", "Exception", "\tat ");
            assertThat(data).isEmptyDirectory();
        }
    }
}
