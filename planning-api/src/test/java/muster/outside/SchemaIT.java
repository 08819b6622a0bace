package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.app.Muster;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class SchemaIT {
    @Test
    void a_schema_that_a_newer_Muster_has_migrated_is_refused_in_words_and_left_as_it_is() {
        try (Database database = new Database()) {
            Map<String, String> settings = database.settings();
            Flyway.configure()
                    .dataSource(
                            settings.get("spring.flyway.url"),
                            settings.get("spring.flyway.user"),
                            settings.get("spring.flyway.password"))
                    .target("1")
                    .load()
                    .migrate();
            database.asSuperuser().sql("""
                            INSERT INTO flyway_schema_history
                            SELECT installed_rank + 1, '9999', 'from the future', type, 'V9999__x.sql', checksum, installed_by,
                                   installed_on, execution_time, success
                            FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1
                            """).update();
            List<Map<String, Object>> before = history(database);
            assertThatThrownBy(() -> start(settings))
                    .rootCause()
                    .hasMessageContaining("9999")
                    .hasMessageContaining("this Muster knows only up to");
            assertThat(history(database)).isEqualTo(before);
        }
    }

    private static void start(Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        new SpringApplicationBuilder(Muster.class, Issuer.Trusted.class)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new))
                .close();
    }

    private static List<Map<String, Object>> history(Database database) {
        return database.asSuperuser()
                .sql("SELECT * FROM flyway_schema_history ORDER BY installed_rank")
                .query()
                .listOfRows();
    }
}
