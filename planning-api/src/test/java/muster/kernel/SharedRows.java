package muster.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import muster.shared.AgencyId;

/** The tables in which rows of several agencies lie, and what one agency's role sees of them. */
record SharedRows(Kernel kernel) {
    /** A row of each is written for a receiver, or a link, of that id. */
    private enum Table {
        WEBHOOK("views.webhook", "id", "values (?, ?, true, true, '{}')"),
        LINK("views.calendar_link", "id", "values (?, ?, 'Desk', now())"),
        LANE("delivery.lane", "webhook_id", "select ?, ?, 1, 0"),
        ATTEMPT(
                "delivery.attempt",
                "webhook_id",
                "(webhook_id, operation_id, tried_at, try, outcome, millis) select ?, ?, now(), 1, 'DELIVERED', 1");

        private final String name;
        private final String key;
        private final String row;

        Table(String name, String key, String row) {
            this.name = name;
            this.key = key;
            this.row = row;
        }
    }

    static List<String> tables() {
        return List.of(Table.values()).stream().map(table -> table.name).toList();
    }

    /** @return where the agency's role sees a row of the other's, misses one of its own, or nothing forces that */
    List<String> breaches(AgencyId agency, AgencyId other) {
        List<String> breaches = new ArrayList<>(unforced());
        try (Connection service = kernel.database().service().getConnection()) {
            service.setAutoCommit(false);
            try {
                UUID own = written(service, agency);
                UUID theirs = written(service, other);
                try (Statement statement = service.createStatement()) {
                    statement.execute("set local role " + DatabaseWall.role(agency));
                }
                for (Table table : Table.values()) {
                    if (!isSeen(service, table, own)) {
                        breaches.add("its own row of " + table.name + " is missed");
                    }
                    if (isSeen(service, table, theirs)) {
                        breaches.add("another's row of " + table.name + " is seen");
                    }
                }
            } finally {
                service.rollback();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return breaches;
    }

    private List<String> unforced() {
        return kernel.owner()
                .sql("select oid::regclass || ' forces nothing' from pg_class where oid = any (?::regclass[])"
                        + " and not (relrowsecurity and relforcerowsecurity)")
                .param(tables().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** What somebody does by mistake, and how it is put right. */
    List<List<String>> mistakes() {
        List<List<String>> all = new ArrayList<>();
        for (Table table : Table.values()) {
            String name = table.name;
            all.add(List.of(
                    "alter table " + name + " disable row level security",
                    "alter table " + name + " enable row level security"));
            all.add(List.of(
                    "alter table " + name + " no force row level security",
                    "alter table " + name + " force row level security"));
            all.add(List.of(
                    "create policy more on " + name + " for select using (true)", "drop policy more on " + name));
            all.add(List.of(
                    "alter policy all_of_them on " + name + " to public",
                    "alter policy all_of_them on " + name + " to muster_service"));
            all.add(List.of(
                    "alter policy own on " + name + " to muster_service",
                    "alter policy own on " + name + " to muster_agency"));
            all.add(List.of(
                    "grant update on " + name + " to muster_agency",
                    "revoke update on " + name + " from muster_agency"));
        }
        return all;
    }

    private static UUID written(Connection service, AgencyId agency) throws SQLException {
        UUID id = UUID.randomUUID();
        for (Table table : Table.values()) {
            try (PreparedStatement row = service.prepareStatement("insert into " + table.name + " " + table.row)) {
                row.setObject(1, id);
                row.setObject(2, agency.value());
                row.execute();
            }
        }
        return id;
    }

    private static boolean isSeen(Connection service, Table table, UUID id) throws SQLException {
        try (PreparedStatement one =
                service.prepareStatement("select 1 from " + table.name + " where " + table.key + " = ?")) {
            one.setObject(1, id);
            try (ResultSet rows = one.executeQuery()) {
                return rows.next();
            }
        }
    }
}
