package muster.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL for one machine: on loopback only, passwords required from the first moment, as durable as in production.
 * Two roles use it, as in production: the owner migrates, the service serves.
 */
class EmbeddedDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataDirectory data;
    private final Path cluster;
    private final Path finished;
    private final Path log;

    EmbeddedDatabase(DataDirectory data) {
        this.data = data;
        this.cluster = data.path("postgres");
        this.finished = cluster.resolve("muster-finished");
        this.log = data.path("postgres.log");
    }

    /** Synchronized with {@link #stop}: a signal during the start must find a server that it can stop. */
    synchronized Map<String, String> start() {
        try {
            UserNamespace.refuseUnreachable(data.directory("binaries"));
            Postmaster.stop(cluster);
            discardUnfinished();
            var server = launch();
            if (!Files.exists(finished)) {
                createRolesAndDatabase(server);
                Files.createFile(finished);
            }
            return springProperties(server.getPort());
        } catch (IOException | SQLException | IllegalStateException cause) {
            throw new CannotStart(
                    "PostgreSQL does not start: %s. Its own words are in %s".formatted(cause, log), cause);
        }
    }

    synchronized void stop() {
        try {
            Postmaster.stop(cluster);
        } catch (IOException cause) {
            throw new CannotStart("PostgreSQL does not stop: %s. Its own words are in %s".formatted(cause, log), cause);
        }
    }

    /** A first start that was cut short left half a cluster, or half the binaries, and nothing of value. */
    private void discardUnfinished() throws IOException {
        if (!Files.exists(finished)) {
            FileSystemUtils.deleteRecursively(cluster);
            FileSystemUtils.deleteRecursively(data.path("binaries"));
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        var superuser = data.secret("postgres");
        // Its default is a directory in /tmp that anyone may write to.
        System.setProperty("ot.epg.working-dir", data.directory("binaries").toString());
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                // "Locale" settings are how the library passes options to initdb; its own are trust and the shell's
                // locale.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", data.path("secrets").resolve("postgres").toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", superuser)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library turns these off, for tests; a demo of a ledger must survive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private void createRolesAndDatabase(EmbeddedPostgres server) throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE muster_owner LOGIN CREATEROLE PASSWORD '" + data.secret("muster_owner") + "'");
            statement.execute(
                    "CREATE ROLE muster_service LOGIN CREATEROLE PASSWORD '" + data.secret("muster_service") + "'");
            statement.execute("CREATE DATABASE muster OWNER muster_owner");
            statement.execute("REVOKE ALL ON DATABASE muster FROM PUBLIC");
            statement.execute("GRANT CONNECT, CREATE, TEMPORARY ON DATABASE muster TO muster_service");
        }
    }

    private Map<String, String> springProperties(int port) throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:%d/muster".formatted(port);
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                "muster_service",
                "spring.datasource.password",
                data.secret("muster_service"),
                "spring.flyway.url",
                url,
                "spring.flyway.user",
                "muster_owner",
                "spring.flyway.password",
                data.secret("muster_owner"));
    }
}
