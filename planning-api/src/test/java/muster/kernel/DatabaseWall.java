package muster.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.shared.AgencyId;

/** What PostgreSQL withholds of itself, and where it does not. */
record DatabaseWall(Kernel kernel, Spaces spaces) {
    static final String DENIED = "42501";

    private static final List<String> NOT_THE_SERVICE_S = List.of(
            "delete from ledger.events",
            "update ledger.head set position = 0",
            "insert into ledger.streams (name, version) values ('operation/x', 0)",
            "delete from ledger.claims",
            "delete from ledger.idempotency",
            "alter table ledger.events disable trigger all",
            "drop schema views cascade");

    static String role(AgencyId agency) {
        return "agency_" + agency.toString().replace("-", "");
    }

    /** @return everything that the agency's role may do or see beside reading its own two tables, and own rows of shared ones */
    List<String> breaches(AgencyId agency) {
        AgencyId other = spaces.agencies().stream()
                .filter(one -> !one.equals(agency))
                .findFirst()
                .orElseThrow();
        return Stream.of(
                        reads(agency),
                        writes(agency),
                        rights(agency),
                        shapes(),
                        service(),
                        new SharedRows(kernel).breaches(agency, other))
                .flatMap(List::stream)
                .toList();
    }

    /** Tables of which the agency's role may read nothing. */
    List<String> others(AgencyId agency) {
        return kernel
                .owner()
                .sql("select schemaname || '.' || tablename from pg_tables where schemaname not in"
                        + " ('pg_catalog', 'information_schema') and schemaname <> ? order by 1")
                .param(spaces.of(agency))
                .query(String.class)
                .stream()
                .filter(table -> !SharedRows.tables().contains(table))
                .toList();
    }

    /** Columns, for a grant may be of one alone. */
    private List<String> reads(AgencyId agency) {
        return kernel.owner()
                .sql("select attname || ' of ' || c.oid::regclass || ' is read' from pg_attribute a"
                        + " join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace"
                        + " where nspname not in ('pg_catalog', 'information_schema', 'pg_toast', :own)"
                        + " and relkind in ('r', 'v', 'm', 'p', 'f') and attnum > 0 and not attisdropped"
                        + " and c.oid <> all (cast(:shared as regclass[]))"
                        + " and has_schema_privilege(:role, n.oid, 'usage')"
                        + " and has_column_privilege(:role, c.oid, attnum, 'select')")
                .param("own", spaces.of(agency))
                .param("shared", SharedRows.tables().toArray(String[]::new))
                .param("role", role(agency))
                .query(String.class)
                .list();
    }

    private List<String> writes(AgencyId agency) {
        String space = spaces.of(agency);
        List<String> changes = new ArrayList<>(List.of(
                "create table " + space + ".more (x int)",
                "create schema agency_more",
                "select ledger.end_seeding()",
                "select pg_read_file('/etc/passwd')"));
        for (String table : List.of(space + ".feed", space + ".operations")) {
            changes.addAll(
                    List.of("delete from " + table, "truncate " + table, "drop table " + table, "lock table " + table));
        }
        for (String table : SharedRows.tables()) {
            changes.addAll(List.of(
                    "delete from " + table,
                    "update " + table + (table.startsWith("views.") ? " set id = id" : " set webhook_id = webhook_id"),
                    "truncate " + table));
        }
        changes.add("update " + space + ".feed set data = '{}'");
        changes.add("update " + space + ".operations set model = '{}'");
        changes.add("insert into " + space + ".operations values (gen_random_uuid(), 0, '{}')");
        changes.add("insert into " + space + ".feed values (0, 'x', gen_random_uuid(), now(), now(), '{}')");
        return changes.stream()
                .filter(change -> !DENIED.equals(ask(agency, change)))
                .toList();
    }

    private List<String> rights(AgencyId agency) {
        return kernel.owner()
                .sql("select 'role ' || rolname from pg_roles where rolname = :role and (rolsuper or rolbypassrls or"
                        + " rolcreaterole or rolcreatedb or rolreplication or rolcanlogin)"
                        + " union all select 'member of ' || roleid::regrole from pg_auth_members where member ="
                        + " (select oid from pg_roles where rolname = :role) and roleid <> 'muster_agency'::regrole"
                        + " union all select 'calls ' || p.oid::regprocedure from pg_proc p where prosecdef and"
                        + " has_function_privilege(:role, p.oid, 'execute') and"
                        + " has_schema_privilege(:role, p.pronamespace, 'usage')"
                        + " union all select 'served with ' || a.roleid::regrole || ' at all times' from pg_auth_members a"
                        + " where a.roleid = (select oid from pg_roles where rolname = :role) and a.inherit_option")
                .param("role", role(agency))
                .query(String.class)
                .list();
    }

    /** Every space has these tables and columns only. */
    private List<String> shapes() {
        return kernel.owner()
                .sql("select distinct table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema like 'agency\\_%' and table_name || '.' || column_name not in"
                        + " ('feed.data', 'feed.occurred_at', 'feed.operation_id', 'feed.recorded_at', 'feed.seq',"
                        + " 'feed.type', 'operations.first_seq', 'operations.model', 'operations.operation_id')"
                        + " union all select relname::text from pg_class where relkind not in ('r', 'i', 't') and"
                        + " relnamespace in (select oid from pg_namespace where nspname like 'agency\\_%')")
                .query(String.class)
                .list();
    }

    private List<String> service() {
        List<String> breaches = new ArrayList<>();
        for (String change : NOT_THE_SERVICE_S) {
            if (!DENIED.equals(asService(change))) {
                breaches.add("The service may " + change);
            }
        }
        return breaches;
    }

    /** @return the SQL state of the refusal, or null where there was none */
    String ask(AgencyId agency, String sql) {
        return refusal("set local role " + role(agency), sql);
    }

    String asService(String sql) {
        return refusal("set local lock_timeout = '5s'", sql);
    }

    private String refusal(String before, String sql) {
        try (Connection service = kernel.database().service().getConnection();
                Statement statement = service.createStatement()) {
            service.setAutoCommit(false);
            statement.execute(before);
            try {
                statement.execute(sql);
                return null;
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                service.rollback();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
