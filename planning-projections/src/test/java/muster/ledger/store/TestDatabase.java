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
        run(OWNER, "create database " + name + " template " + Server.MIGRATED);
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
        return Server.url(name);
    }

    /** Ends what other sessions are doing, as a network that breaks would. */
    public void endSessions(String... lastStatements) {
        JdbcClient.create(owner())
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ? and query = any (?)")
                .params(name, lastStatements)
                .query()
                .listOfRows();
    }

    @Override
    public void close() {
        service.close();
    }

    private PGSimpleDataSource as(String role) {
        return dataSource(name, role);
    }

    private static PGSimpleDataSource dataSource(String database, String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(Server.url(database));
        dataSource.setUser(role);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }

    private static void run(String database, String sql) {
        JdbcClient.create(dataSource(database, OWNER)).sql(sql).update();
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

    /** Started with the first database and stopped by its own shutdown hook; migrated once, all others are copies. */
    private static final class Server {
        private static final String MIGRATED = "muster_migrated";
        private static final EmbeddedPostgres POSTGRES = start();

        static {
            run(OWNER, "create database " + MIGRATED);
            Flyway.configure().dataSource(dataSource(MIGRATED, OWNER)).load().migrate();
            run(OWNER, "create role " + SERVICE + " login password '" + PASSWORD + "' in role muster_service");
        }

        private static String url(String database) {
            return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + database;
        }

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
