package muster.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One PostgreSQL as durable as in production, and on it as many fresh databases as a part of the benchmark wants. */
final class Postgres implements AutoCloseable {
    private static final String SERVICE = "bench_service";
    private static final String PASSWORD = "bench";

    private final EmbeddedPostgres server;
    private final AtomicInteger numbers = new AtomicInteger();

    Postgres() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "400")
                .setServerConfig("track_commit_timestamp", "on")
                .start();
        superuser("postgres")
                .sql("create role " + SERVICE + " login createrole password '" + PASSWORD + "'")
                .update();
    }

    /** A migrated database. */
    Database database() {
        String name = "bench_" + numbers.incrementAndGet();
        superuser("postgres").sql("create database " + name).update();
        Flyway.configure().dataSource(dataSource(name, "postgres")).load().migrate();
        JdbcClient inside = superuser(name);
        inside.sql("grant muster_service to " + SERVICE).update();
        inside.sql("grant create on database " + name + " to " + SERVICE).update();
        inside.sql("create schema bench authorization " + SERVICE).update();
        return new Database(name);
    }

    private JdbcClient superuser(String database) {
        return JdbcClient.create(dataSource(database, "postgres"));
    }

    private PGSimpleDataSource dataSource(String database, String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(role);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** As the service sees it, and as a superuser does. */
    final class Database {
        private final String name;
        /** Kept, for the database makes a process for each connection: that would be at work while the next thing is measured. */
        private final JdbcClient looking;

        Database(String name) {
            this.name = name;
            this.looking = JdbcClient.create(new SingleConnectionDataSource(url(name), "postgres", PASSWORD, true));
        }

        HikariDataSource pool(int connections) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url(name));
            config.setUsername(SERVICE);
            config.setPassword(PASSWORD);
            config.setMaximumPoolSize(connections);
            return new HikariDataSource(config);
        }

        PGSimpleDataSource unpooled() {
            return dataSource(name, SERVICE);
        }

        JdbcClient superuser() {
            return Postgres.this.superuser(name);
        }

        /** When the last event of the ledger was committed, by the database's clock, which is this machine's; its way to the disk comes after. */
        Instant lastCommit() {
            return lastCommit("ledger.events", "position");
        }

        /** The same of a table's last row. @param order by which it is the last */
        Instant lastCommit(String table, String order) {
            return looking.sql("select pg_xact_commit_timestamp(xmin) from " + table + " order by " + order
                            + " desc limit 1")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
        }

        Map<String, String> springSettings() {
            return Map.of(
                    "spring.datasource.url",
                    url(name),
                    "spring.datasource.username",
                    SERVICE,
                    "spring.datasource.password",
                    PASSWORD,
                    "spring.flyway.url",
                    url(name),
                    "spring.flyway.user",
                    "postgres",
                    "spring.flyway.password",
                    PASSWORD);
        }
    }
}
