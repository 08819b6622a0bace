package muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import muster.shared.AgencyId;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself withholds, whatever Java asks for. */
class WallIT {
    private static final String DENIED = DatabaseWall.DENIED;

    private final Kernel kernel = Kernel.started();
    private final Spaces spaces = new Spaces(kernel.owner());
    private final DatabaseWall wall = new DatabaseWall(kernel, spaces);
    private final List<AgencyId> agencies;

    WallIT() {
        Played.once();
        agencies = spaces.agencies();
    }

    @Test
    void an_agency_s_role_reads_its_own_tables_and_nothing_else_of_ours() throws SQLException {
        AgencyId agency = agencies.getFirst();
        List<String> others = wall.others(agency);
        assertThat(others).hasSizeGreaterThan(2 * (agencies.size() - 1) + 8);
        assertThat(wall.ask(agency, "select count(*) from " + spaces.of(agency) + ".feed"))
                .isNull();
        assertThat(wall.ask(agency, "select count(*) from " + spaces.of(agency) + ".operations"))
                .isNull();
        for (String table : others) {
            assertThat(wall.ask(agency, "select * from " + table)).as(table).isEqualTo(DENIED);
        }
    }

    @Test
    void where_rows_of_all_agencies_lie_in_one_table_its_role_sees_its_own() {
        assertThat(new SharedRows(kernel).breaches(agencies.getFirst(), agencies.get(1)))
                .isEmpty();
        assertThat(new SharedRows(kernel).breaches(agencies.get(1), agencies.getFirst()))
                .isEmpty();
    }

    @Test
    void nothing_is_granted_or_built_beside_that() {
        agencies.forEach(
                agency -> assertThat(wall.breaches(agency)).as("%s", agency).isEmpty());
    }

    @Test
    void an_agency_s_role_changes_nothing_not_even_its_own() throws SQLException {
        AgencyId agency = agencies.getFirst();
        String space = spaces.of(agency);
        for (String change : List.of(
                "delete from " + space + ".feed",
                "update " + space + ".operations set model = '{}'",
                "truncate " + space + ".feed",
                "drop table " + space + ".feed",
                "create table " + space + ".more (x int)",
                "select ledger.end_seeding()",
                "create schema agency_more")) {
            assertThat(wall.ask(agency, change)).as(change).isEqualTo(DENIED);
        }
    }

    @Test
    void every_space_has_these_tables_and_columns_only() {
        assertThat(kernel.owner()
                        .sql("select distinct table_name || '.' || column_name || ' ' || data_type"
                                + " from information_schema.columns where table_schema like 'agency\\_%' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "feed.data text",
                        "feed.occurred_at timestamp with time zone",
                        "feed.operation_id uuid",
                        "feed.recorded_at timestamp with time zone",
                        "feed.seq bigint",
                        "feed.type text",
                        "operations.first_seq bigint",
                        "operations.model text",
                        "operations.operation_id uuid");
        assertThat(kernel.owner()
                        .sql("select count(*) from pg_class where relkind not in ('r', 'i', 't') and relnamespace in"
                                + " (select oid from pg_namespace where nspname like 'agency\\_%')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** It writes all models, so it can read all; a read for an agency is confined only by putting on that agency's role. */
    @Test
    void the_service_owns_the_spaces_but_cannot_write_the_ledger() throws SQLException {
        try (Connection service = kernel.database().service().getConnection();
                Statement statement = service.createStatement()) {
            assertThat(statement.execute("select * from " + spaces.of(agencies.getFirst()) + ".feed"))
                    .isTrue();
            for (String change : List.of(
                    "delete from ledger.events",
                    "update ledger.head set position = 0",
                    "insert into ledger.streams (name, version) values ('operation/x', 0)",
                    "delete from ledger.claims",
                    "delete from ledger.idempotency",
                    "alter table ledger.events disable trigger all",
                    "drop schema views cascade")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
            }
        }
    }
}
