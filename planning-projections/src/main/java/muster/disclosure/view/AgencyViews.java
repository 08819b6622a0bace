package muster.disclosure.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an agency looks up over all operations that it takes part in: made of its own models and of nothing else. */
@Component
public class AgencyViews {
    /** Entries of one list in every operation that the agency has not left, in the order in which it learnt of them. */
    private static final String ENTRIES = """
            SELECT o.first_seq * 1048576 + entry.ordinality AS place, o.operation_id, o.model::jsonb ->> 'codeName' AS code_name,
                entry.value AS entry
            FROM %1$s.operations o,
                jsonb_array_elements(o.model::jsonb -> '%2$s') WITH ORDINALITY AS entry
            WHERE o.model::jsonb ->> 'participation' IS DISTINCT FROM 'CLOSED'""";

    /** Who comes again and whose conflict is over keeps its place. */
    private static final String CONTACTS = """
            SELECT place, operation_id, code_name, entry FROM (
                SELECT first_seq * 1048576 AS place, operation_id, model::jsonb ->> 'codeName' AS code_name,
                    jsonb_build_object('as', 'LEAD', 'agencyId', model::jsonb -> 'leadAgencyId') AS entry
                FROM %1$s.operations
                WHERE model::jsonb ->> 'leadAgencyId' IS NOT NULL AND model::jsonb ->> 'participation' IS DISTINCT FROM 'CLOSED'
                UNION ALL
                SELECT place, operation_id, code_name, jsonb_build_object('as', 'PARTICIPANT') || entry
                FROM (%2$s) taking_part WHERE entry ->> 'status' IS DISTINCT FROM 'WITHDRAWN'
                UNION ALL
                SELECT place + 524288, operation_id, code_name, jsonb_build_object('as', 'NEAR') || entry
                FROM (%3$s) near WHERE entry ->> 'agencyId' IS NOT NULL AND entry ->> 'status' IS DISTINCT FROM 'ENDED') contact
            WHERE place > :after ORDER BY place LIMIT :limit""";

    /** @param place where it stands in the list; it keeps it, for the lists of a model only grow */
    private record Entry(long place, ObjectNode entry) {}

    /** Of tasks. Where a member is null, all. @param from and {@code to}: whose window touches that time */
    public record Wanted(
            @Nullable OfficerId officer,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** How many of each there are, by status; what has no status yet is PLANNED. */
    public record Counts(
            long operations,
            Map<String, Long> operationsByStatus,
            Map<String, Long> raidsByStatus,
            Map<String, Long> tasksByStatus,
            long updates) {}

    private final JdbcClient jdbc;
    private final AgencyRole role;
    private final JsonMapper json;

    AgencyViews(JdbcClient jdbc, AgencyRole role, JsonMapper json) {
        this.jdbc = jdbc;
        this.role = role;
        this.json = json;
    }

    /** Of the agency's own people: who leads an operation knows of others' tasks as well. @param after 0 for the first page */
    public Page<JsonNode> tasks(AgencyId agency, Wanted wanted, long after, int limit) {
        List<UUID> own = people(agency);
        OfficerId officer = wanted.officer();
        return page(
                role.reading(
                                agency,
                                space -> jdbc.sql("SELECT * FROM (" + ENTRIES.formatted(space, "assignments") + """
                                ) task WHERE place > :after AND (entry ->> 'officerId')::uuid = ANY (:own)
                                  AND (CAST(:officer AS uuid) IS NULL OR (entry ->> 'officerId')::uuid = :officer)
                                  AND (CAST(:from AS timestamptz) IS NULL OR (entry #>> '{window,end}')::timestamptz > :from)
                                  AND (CAST(:to AS timestamptz) IS NULL OR (entry #>> '{window,start}')::timestamptz < :to)
                                ORDER BY place LIMIT :limit""")
                                        .param("after", after)
                                        .param("own", own.toArray(UUID[]::new))
                                        .param("officer", officer == null ? null : officer.value())
                                        .param("from", utc(wanted.from()))
                                        .param("to", utc(wanted.to()))
                                        .param("limit", limit + 1)
                                        .query(this::entry)
                                        .list())
                        .orElse(List.of()),
                limit);
    }

    /** Who leads and who else takes part, and whom to call about what is near, as far as the agency was told. @param after 0 for the first page */
    public Page<JsonNode> contacts(AgencyId agency, long after, int limit) {
        return page(
                role.reading(
                                agency,
                                space -> jdbc.sql(CONTACTS.formatted(
                                                space,
                                                ENTRIES.formatted(space, "participations"),
                                                ENTRIES.formatted(space, "conflicts")))
                                        .param("after", after)
                                        .param("limit", limit + 1)
                                        .query(this::entry)
                                        .list())
                        .orElse(List.of()),
                limit);
    }

    public Counts counts(AgencyId agency) {
        List<UUID> own = people(agency);
        return role.reading(agency, space -> {
                    String models = "SELECT model::jsonb AS model FROM " + space
                            + ".operations WHERE model::jsonb ->> 'participation' IS DISTINCT FROM 'CLOSED'";
                    Map<String, Long> operations =
                            byStatus("SELECT model ->> 'status' AS status FROM (" + models + ") o", null);
                    Map<String, Long> raids = byStatus(
                            "SELECT entry ->> 'status' AS status FROM (" + ENTRIES.formatted(space, "raids") + ") r",
                            null);
                    Map<String, Long> tasks = byStatus(
                            "SELECT entry ->> 'status' AS status FROM (" + ENTRIES.formatted(space, "assignments")
                                    + ") t WHERE (entry ->> 'officerId')::uuid = ANY (:own)",
                            own);
                    long all = operations.values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    return new Counts(all, operations, raids, tasks, newest(space));
                })
                .orElseGet(() -> new Counts(0, Map.of(), Map.of(), Map.of(), 0));
    }

    private long newest(String space) {
        return jdbc.sql("SELECT coalesce(max(seq), 0) FROM " + space + ".feed")
                .query(Long.class)
                .single();
    }

    private Map<String, Long> byStatus(String statuses, @Nullable List<UUID> own) {
        Map<String, Long> counted = new TreeMap<>();
        JdbcClient.StatementSpec sql = jdbc.sql(
                "SELECT coalesce(status, 'PLANNED') AS status, count(*) AS n FROM (" + statuses + ") s GROUP BY 1");
        (own == null ? sql : sql.param("own", own.toArray(UUID[]::new))).query(row -> {
            counted.put(row.getString("status"), row.getLong("n"));
        });
        return counted;
    }

    /** Not under the agency's role, which sees no roster; nothing of it is shown, it only leaves out. */
    private List<UUID> people(AgencyId agency) {
        return jdbc.sql("SELECT id FROM views.officer WHERE agency_id = ?")
                .param(agency.value())
                .query(UUID.class)
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        ObjectNode entry = json.createObjectNode();
        entry.put("operationId", row.getString("operation_id"));
        entry.put("codeName", row.getString("code_name"));
        entry.setAll((ObjectNode) json.readTree(row.getString("entry")));
        return new Entry(row.getLong("place"), entry);
    }

    private static Page<JsonNode> page(List<Entry> found, int limit) {
        Page<Entry> page = Page.of(found, limit, entry -> Long.toString(entry.place()));
        return new Page<>(
                new ArrayList<>(page.items().stream().map(Entry::entry).toList()), page.next());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
