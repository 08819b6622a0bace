package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PermanenceTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    @BeforeAll
    static void something_happened() {
        new Ledger(DATABASE.service(), new EventCodec()).append(Append.of(invitation(anOperation())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger.events select position + 1, gen_random_uuid(), stream, version + 1, type, revision,"
                        + " recorded_at, payload, metadata from ledger.events",
                "update ledger.events set payload = ''",
                "delete from ledger.events",
                "truncate ledger.events",
                "update ledger.head set position = 0",
                "update ledger.streams set version = 0",
                "delete from ledger.claims",
                "delete from ledger.idempotency",
                "alter table ledger.events disable trigger all",
                "drop function ledger.append",
                "create table ledger.mine (id int)"
            })
    void the_service_changes_nothing_but_by_the_ledgers_functions(String attempt) {
        assertThatThrownBy(() -> run(DATABASE.service(), attempt))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.events set payload = ''",
                "update ledger.events set payload = '' where false",
                "delete from ledger.events",
                "truncate ledger.events",
                "truncate ledger.events cascade"
            })
    void not_even_the_owner_changes_what_happened(String attempt) {
        assertThatThrownBy(() -> run(DATABASE.owner(), attempt))
                .rootCause()
                .hasMessageContaining("what happened stays as it was recorded");
    }

    @Test
    void nobody_but_the_service_may_call_the_ledgers_functions() {
        run(DATABASE.owner(), "create role passer_by");
        assertThat(JdbcClient.create(DATABASE.owner())
                        .sql("""
                                select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                where n.nspname = 'ledger'
                                  and (has_function_privilege('passer_by', p.oid, 'execute')
                                       or p.prosecdef and not p.proconfig @> array['search_path=ledger, pg_temp'])
                                """)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void run(DataSource dataSource, String sql) {
        JdbcClient.create(dataSource).sql(sql).update();
    }
}
