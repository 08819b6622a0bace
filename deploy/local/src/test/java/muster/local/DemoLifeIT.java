package muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it starts, ends, crashes and starts again. */
class DemoLifeIT {
    private static final Map<String, String> UNSEEDED = Map.of("MUSTER_SEED", "none");
    private static final int ENDED_BY_SIGINT = 130;
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    Path data;

    @Test
    void what_was_entered_is_there_after_a_clean_stop_and_after_a_crash() throws Exception {
        var cluster = new Cluster(data);
        try (var first = RunningDemo.ready(data, UNSEEDED)) {
            assertThat(first.lines()).last().isEqualTo("READY " + first.url());
            cluster.tell("muster_owner", "CREATE TABLE remembered AS SELECT 'the plan' AS what");
            assertThat(first.terminate()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(cluster.isRunning()).isFalse();
        }
        try (var second = RunningDemo.ready(data, UNSEEDED)) {
            assertThat(cluster.ask("muster_owner", "SELECT what FROM remembered"))
                    .isEqualTo("the plan");
            second.kill();
            assertThat(cluster.isRunning()).as("an orphan").isTrue();
        }
        var orphan = cluster.server();
        try (var third = RunningDemo.ready(data, UNSEEDED)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(cluster.ask("muster_owner", "SELECT what FROM remembered"))
                    .isEqualTo("the plan");
            assertThat(third.interrupt()).isEqualTo(ENDED_BY_SIGINT);
        }
        assertThat(cluster.isRunning()).isFalse();
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_again() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres").resolve("postgresql.conf"), "half a clus");
        try (var demo = RunningDemo.ready(data, UNSEEDED)) {
            assertThat(demo.isReady()).isTrue();
        }
    }
}
