package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as deploy/README.md sets it up: when it is migrated, nobody who can log in writes but through the ledger's functions. */
class LedgerLocksTest {
    private static final String MIGRATOR = "locks_migrator";
    private static final String SERVICE = "locks_service";

    @AutoClose
    private static final TestDatabase SERVER = new TestDatabase();

    @BeforeAll
    static void migrate_and_take_the_key_back() {
        superuser("create role " + MIGRATOR + " login createrole password '" + TestDatabase.PASSWORD + "'");
        superuser("create role " + SERVICE + " login password '" + TestDatabase.PASSWORD + "' in role muster_service");
        superuser("create database locks owner " + MIGRATOR);
        superuser("grant muster_ledger to " + MIGRATOR + " with inherit false, set true");
        // The role that the other tests' migrations made; production's migrator makes it itself.
        superuser("grant muster_service to " + MIGRATOR + " with admin true");
        Flyway.configure().dataSource(as(MIGRATOR)).load().migrate();
        superuser("revoke muster_ledger from " + MIGRATOR);
        new Ledger(as(SERVICE), new EventCodec()).append(Append.of(invitation(anOperation())));
    }

    @AfterAll
    static void leave_no_role_behind() {
        superuser("drop database locks with (force)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into ledger.events select * from ledger.events
            insert into ledger.streams (name, version, leaf) values ('operation/x', 0, '')
            insert into ledger.claims select * from ledger.claims
            insert into ledger.idempotency select * from ledger.idempotency
            update ledger.events set payload = ''
            update ledger.streams set version = 7
            update ledger.head set position = 0
            update ledger.identity set pseudonym_key = ''
            update ledger.checkpoint set size = 0
            delete from ledger.subtrees
            delete from ledger.events
            delete from ledger.streams
            delete from ledger.claims
            truncate ledger.events
            truncate ledger.streams cascade
            drop table ledger.events cascade
            alter table ledger.events disable trigger all
            alter table ledger.events owner to current_user
            create or replace function ledger.zero_hash() returns bytea language sql return ''
            set role muster_ledger
            set session_replication_role = replica
            """)
    void whoever_logs_in_changes_nothing(String attempt) {
        for (String role : new String[] {MIGRATOR, SERVICE}) {
            assertThatThrownBy(() -> JdbcClient.create(as(role)).sql(attempt).update())
                    .as(role)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update ledger.events set payload = ''", "delete from ledger.events", "truncate ledger.events"})
    void not_even_the_owner_changes_what_happened(String attempt) {
        assertThatThrownBy(() -> superuserIn(
                        "locks", "set session_replication_role = replica; set role muster_ledger; " + attempt))
                .rootCause()
                .hasMessageContaining("what happened stays as it was recorded");
    }

    @Test
    void nothing_of_the_ledger_belongs_to_who_can_log_in() {
        assertThat(JdbcClient.create(in("locks", TestDatabase.OWNER))
                        .sql("""
                        select count(*) from (
                            select relowner as owner from pg_class where relnamespace = 'ledger'::regnamespace
                            union all select proowner from pg_proc where pronamespace = 'ledger'::regnamespace
                            union all select nspowner from pg_namespace where nspname = 'ledger') owned
                        join pg_roles r on r.oid = owned.owner where r.rolcanlogin
                        """)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static PGSimpleDataSource as(String role) {
        return in("locks", role);
    }

    private static PGSimpleDataSource in(String database, String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(SERVER.url().replaceAll("/[^/]*$", "/" + database));
        dataSource.setUser(role);
        dataSource.setPassword(TestDatabase.PASSWORD);
        return dataSource;
    }

    private static void superuser(String sql) {
        superuserIn("postgres", sql);
    }

    private static void superuserIn(String database, String sql) {
        JdbcClient.create(in(database, TestDatabase.OWNER)).sql(sql).update();
    }
}
