package muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MigrateTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void who_names_no_database_is_told_which_settings_name_one() {
        assertThat(Migrate.run(new String[0], new PrintStream(said))).isEqualTo(64);
        assertThat(said.toString()).contains("SPRING_FLYWAY_URL");
    }

    @Test
    void a_database_that_does_not_answer_is_no_success() {
        String[] unreachable = {
            "--spring.flyway.url=jdbc:postgresql://127.0.0.1:1/muster", "--spring.flyway.user=nobody"
        };
        assertThat(Migrate.run(unreachable, new PrintStream(said))).isEqualTo(1);
        assertThat(said.toString()).startsWith("Not migrated: ").doesNotContain("\tat ");
    }
}
