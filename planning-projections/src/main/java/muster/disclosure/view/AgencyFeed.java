package muster.disclosure.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an agency reads of its updates and operations, under its own role. */
@Component
public class AgencyFeed {
    /** The name of the read model, as reads wait for it. */
    public static final String VIEW = "agency-models";

    private static final String ITEM = "seq, type, operation_id, occurred_at, data";

    /** An operation as the agency knows it, and the number of the first update that told of it. */
    private record Known(long first, JsonNode model) {}

    private final JdbcClient jdbc;
    private final AgencySpace spaces;
    private final AgencyRole role;
    private final JsonMapper json;

    AgencyFeed(JdbcClient jdbc, AgencySpace spaces, AgencyRole role, JsonMapper json) {
        this.jdbc = jdbc;
        this.spaces = spaces;
        this.role = role;
        this.json = json;
    }

    /** Whether there is such an agency, which then has a model of its own. */
    public boolean isFor(AgencyId agency) {
        return spaces.find(agency).isPresent();
    }

    /** Whether the agency has its seat (rule INF-09): what is pushed ends with it. */
    public boolean hasSeat(AgencyId agency) {
        return spaces.hasSeat(agency);
    }

    /** Whether no seat was lost: where nothing is kept for an agency there is nothing to tell it either. */
    public boolean mayBeTold(AgencyId agency) {
        return spaces.mayBeTold(agency);
    }

    /** The number of the last update; 0 where there is none. */
    public long newest(AgencyId agency) {
        return role.reading(
                        agency,
                        space -> jdbc.sql("SELECT coalesce(max(seq), 0) FROM " + space + ".feed")
                                .query(Long.class)
                                .single())
                .orElse(0L);
    }

    /** Updates numbered above {@code after}, at most {@code limit}, in order. */
    public List<FeedItem> after(AgencyId agency, long after, int limit) {
        return role.reading(
                        agency,
                        space -> jdbc.sql("SELECT " + ITEM + " FROM " + space
                                        + ".feed WHERE seq > ? ORDER BY seq LIMIT ?")
                                .params(after, limit)
                                .query(this::item)
                                .list())
                .orElse(List.of());
    }

    /** When the agency has something to do, in the order in which it was told so. */
    public List<Appointment> calendar(AgencyId agency) {
        List<FeedItem> told = role.reading(
                        agency,
                        space -> jdbc.sql("SELECT " + ITEM + " FROM " + space
                                        + ".feed WHERE type IN (:types) ORDER BY seq")
                                .param("types", AgencyCalendar.TYPES)
                                .query(this::item)
                                .list())
                .orElse(List.of());
        return AgencyCalendar.of(agency, told);
    }

    /** The same, of one operation. */
    public List<FeedItem> after(AgencyId agency, OperationId operation, long after, int limit) {
        return role.reading(
                        agency,
                        space -> jdbc.sql("SELECT " + ITEM + " FROM " + space
                                        + ".feed WHERE operation_id = ? AND seq > ? ORDER BY seq LIMIT ?")
                                .params(operation.value(), after, limit)
                                .query(this::item)
                                .list())
                .orElse(List.of());
    }

    /** Operations that the agency knows of, in the order in which it learnt of them. */
    public Page<JsonNode> operations(AgencyId agency, long after, int limit) {
        List<Known> found = role.reading(
                        agency,
                        space -> jdbc.sql("SELECT first_seq, model FROM " + space
                                        + ".operations WHERE first_seq > ? ORDER BY first_seq LIMIT ?")
                                .params(after, limit + 1)
                                .query((row, n) -> new Known(row.getLong(1), json.readTree(row.getString(2))))
                                .list())
                .orElse(List.of());
        return page(found, limit);
    }

    /** Operations of which the agency learnt in that time: it is not told of each when it is. */
    public List<JsonNode> learnt(AgencyId agency, @Nullable Instant from, @Nullable Instant to) {
        return role.reading(
                        agency,
                        space -> jdbc.sql("SELECT o.model FROM " + space + ".operations o JOIN " + space
                                        + ".feed f ON f.seq = o.first_seq"
                                        + " WHERE (CAST(:from AS timestamptz) IS NULL OR f.occurred_at >= :from)"
                                        + " AND (CAST(:to AS timestamptz) IS NULL OR f.occurred_at < :to)"
                                        + " ORDER BY o.first_seq")
                                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                                .param("to", to == null ? null : to.atOffset(ZoneOffset.UTC))
                                .query((row, n) -> json.readTree(row.getString(1)))
                                .list())
                .orElse(List.of());
    }

    public Optional<JsonNode> operation(AgencyId agency, OperationId operation) {
        return role.reading(
                        agency,
                        space -> jdbc.sql("SELECT model FROM " + space + ".operations WHERE operation_id = ?")
                                .param(operation.value())
                                .query(String.class)
                                .optional())
                .flatMap(Function.identity())
                .map(json::readTree);
    }

    /** What the agency knew of the operation at {@code asOf}: the same fold, over the updates recorded until then. */
    public Optional<JsonNode> operation(AgencyId agency, OperationId operation, Instant asOf) {
        return told(agency, asOf, operation).stream().map(Known::model).findFirst();
    }

    /** The operations that the agency knew of at {@code asOf}. */
    public Page<JsonNode> operations(AgencyId agency, Instant asOf, long after, int limit) {
        List<Known> found = told(agency, asOf, null).stream()
                .filter(known -> known.first() > after)
                .limit(limit + 1L)
                .toList();
        return page(found, limit);
    }

    private List<Known> told(AgencyId agency, Instant asOf, @Nullable OperationId only) {
        Map<OperationId, Known> known = new LinkedHashMap<>();
        for (FeedItem item : until(agency, asOf, only)) {
            Known before = known.get(item.operationId());
            ObjectNode model = AgencyModel.fold(
                    before == null ? null : (ObjectNode) before.model(), item.type(), (ObjectNode) item.data());
            known.put(item.operationId(), new Known(before == null ? item.seq() : before.first(), model));
        }
        return List.copyOf(known.values());
    }

    private List<FeedItem> until(AgencyId agency, Instant asOf, @Nullable OperationId only) {
        return role.reading(
                        agency,
                        space -> jdbc.sql("SELECT " + ITEM + " FROM " + space
                                        + ".feed WHERE recorded_at <= :asOf AND (CAST(:only AS uuid) IS NULL"
                                        + " OR operation_id = :only) ORDER BY seq")
                                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                                .param("only", only == null ? null : only.value())
                                .query(this::item)
                                .list())
                .orElse(List.of());
    }

    private FeedItem item(ResultSet row, int number) throws SQLException {
        return new FeedItem(
                row.getLong("seq"),
                row.getString("type"),
                new OperationId(row.getObject("operation_id", UUID.class)),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                json.readTree(row.getString("data")));
    }

    private static Page<JsonNode> page(List<Known> found, int limit) {
        Page<Known> page = Page.of(found, limit, known -> Long.toString(known.first()));
        return new Page<>(page.items().stream().map(Known::model).toList(), page.next());
    }
}
