package muster.outside;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL with the roles of production: the owner migrates, the service serves and is nobody's superuser. */
final class Database implements AutoCloseable {
    private static final String OWNER = "muster_owner";
    private static final String SERVICE = "muster_service";
    private static final String PASSWORD = "muster";

    private final EmbeddedPostgres server;

    Database() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
        List.of(
                        "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(OWNER, PASSWORD),
                        "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(SERVICE, PASSWORD),
                        "CREATE DATABASE muster OWNER " + OWNER,
                        "REVOKE ALL ON DATABASE muster FROM PUBLIC",
                        "GRANT CONNECT, CREATE, TEMPORARY ON DATABASE muster TO " + SERVICE)
                .forEach(statement -> superuser.sql(statement).update());
    }

    Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", SERVICE,
                "spring.datasource.password", PASSWORD,
                "spring.flyway.url", url(),
                "spring.flyway.user", OWNER,
                "spring.flyway.password", PASSWORD);
    }

    /** Sees everything; what the service may and may not see is tried through the service. */
    JdbcClient asSuperuser() {
        return JdbcClient.create(server.getDatabase("postgres", "muster"));
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/muster";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
