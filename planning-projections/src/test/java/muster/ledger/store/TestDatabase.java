package muster.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database of its own for each test class, on one PostgreSQL for all of them, as durable as in production. The
 * service logs in as a role that is nothing but a member of {@code muster_service}.
 */
public final class TestDatabase implements AutoCloseable {
    public static final String OWNER = "postgres";
    public static final String SERVICE = "muster_test";
    public static final String PASSWORD = "muster";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String name = "muster_" + NUMBERS.incrementAndGet();
    private final HikariDataSource service;

    public TestDatabase() {
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        Flyway.configure().dataSource(owner()).load().migrate();
        JdbcClient.create(owner()).sql("""
                        do $$ begin
                            if not exists (select from pg_roles where rolname = '%1$s') then
                                create role %1$s login password '%2$s' in role muster_service;
                            end if;
                        end $$
                        """.formatted(SERVICE, PASSWORD)).update();
        service = pool();
    }

    /** The service's pool. */
    public DataSource service() {
        return service;
    }

    /** The service's login without a pool: every connection is a new one. */
    public PGSimpleDataSource unpooled() {
        return as(SERVICE);
    }

    /** The superuser, who owns the tables. */
    public PGSimpleDataSource owner() {
        return as(OWNER);
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
    }

    @Override
    public void close() {
        service.close();
    }

    private PGSimpleDataSource as(String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        dataSource.setUser(role);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(SERVICE);
        config.setPassword(PASSWORD);
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Started with the first database and stopped by its own shutdown hook. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
