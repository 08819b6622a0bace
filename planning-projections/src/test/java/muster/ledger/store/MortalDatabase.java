package muster.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own, as durable as in production, that is killed and started again on what it left behind. */
final class MortalDatabase implements AutoCloseable {
    private final Path data;
    private final Path log;
    private final HikariDataSource service;
    private EmbeddedPostgres server;
    private int crashes;

    MortalDatabase(Path data) throws IOException {
        this.data = data;
        this.log = data.resolveSibling("postgres.log");
        this.server = start(0);
        Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create role " + TestDatabase.SERVICE + " login password '" + TestDatabase.PASSWORD
                        + "' in role muster_service")
                .update();
        this.service = pool();
    }

    /** The service's pool, whose connections break with the server and are made anew with it. */
    HikariDataSource service() {
        return service;
    }

    /** The superuser, past the pool, which takes a moment to find its server again. */
    DataSource owner() {
        return server.getPostgresDatabase();
    }

    /** kill -9 of every process of the server at once: none of them can still say or write anything. */
    void killAndStartAgain() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        // Stopped first, so that it starts no process that the list does not have, and dies last, so that none hears of
        // it.
        new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
        List<ProcessHandle> processes =
                Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            while (process.isAlive()) {
                Thread.onSpinWait();
            }
        }
        int port = server.getPort();
        server.close();
        server = start(port);
        crashes++;
        assertThat(Files.readAllLines(log).stream().filter(line -> line.contains("was not properly shut down")))
                .hasSize(crashes);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        Redirect words = Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOutputRedirector(words)
                .setErrorRedirector(words)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl(TestDatabase.SERVICE, "postgres"));
        config.setUsername(TestDatabase.SERVICE);
        config.setPassword(TestDatabase.PASSWORD);
        config.setMaximumPoolSize(12);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        service.close();
        server.close();
    }
}
