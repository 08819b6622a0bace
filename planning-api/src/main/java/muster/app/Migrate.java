package muster.app;

import java.io.PrintStream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code migrate}: brings the schema to this version and ends, so that what serves never holds the owner's password. Takes the
 * settings {@code spring.flyway.*}; ends with 0 (migrated, or nothing to do), 1 (failed) or 64 (no database was named).
 */
final class Migrate {
    private static final int USAGE = 64;

    private Migrate() {}

    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    @Import(SchemaConfiguration.class)
    static class Schema {}

    static int run(String[] args, PrintStream out) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Schema.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.org.springframework.boot.SpringApplication=off")
                .run(args)) {
            Flyway migrated = context.getBeanProvider(Flyway.class).getIfAvailable();
            if (migrated == null) {
                out.println(
                        "Say which database: spring.flyway.url, .user and .password (SPRING_FLYWAY_URL and so on).");
                return USAGE;
            }
            out.println("The schema has version " + migrated.info().getInfoResult().schemaVersion + ".");
            return 0;
        } catch (RuntimeException e) {
            out.println("Not migrated: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 1;
        }
    }
}
