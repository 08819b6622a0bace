package muster.disclosure.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.disclosure.ReleasedUpdates;
import muster.disclosure.Update;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one agency is told within one transaction: numbered as it comes, and written together with the operations as the
 * agency then knows them. For one thread, and for as long as nobody else writes into the space.
 */
final class SpaceWriter {
    private static final int DATA = 5;

    private record Known(long firstSeq, ObjectNode model) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final String space;
    private final List<Object[]> feed = new ArrayList<>();
    private final List<Object[]> over = new ArrayList<>();
    private final Map<OperationId, Known> operations = new LinkedHashMap<>();
    private long seq;

    SpaceWriter(JdbcTemplate jdbc, JsonMapper json, String space) {
        this.jdbc = jdbc;
        this.json = json;
        this.space = space;
        Long last = jdbc.queryForObject("SELECT coalesce(max(seq), 0) FROM " + space + ".feed", Long.class);
        this.seq = last == null ? 0 : last;
    }

    /** @param recordedAt of the event in the ledger */
    void tell(Update update, Instant recordedAt) {
        ObjectNode data = json.valueToTree(update.data());
        OperationId operation = update.operationId();
        if (ReleasedUpdates.isEnd(update.type())) {
            forget(operation, data.path(ReleasedUpdates.RELEASE).asString());
        }
        seq++;
        feed.add(new Object[] {
            seq,
            update.type(),
            operation.value(),
            update.occurredAt().atOffset(ZoneOffset.UTC),
            recordedAt.atOffset(ZoneOffset.UTC),
            json.writeValueAsString(data)
        });
        Known before = operations.containsKey(operation) ? operations.get(operation) : stored(operation);
        ObjectNode model = AgencyModel.fold(before == null ? null : before.model(), update.type(), data);
        operations.put(operation, new Known(before == null ? seq : before.firstSeq(), model));
    }

    /** What rested on a release goes from the feed as from the model; its number stays, so that no gap tells of it (rule VIC-04). */
    private void forget(OperationId operation, String release) {
        String left = json.writeValueAsString(ReleasedUpdates.leftOf(release));
        String named = left.substring(1, left.length() - 1);
        feed.stream()
                .filter(row -> ReleasedUpdates.TYPES.contains((String) row[1]) && ((String) row[DATA]).contains(named))
                .forEach(row -> row[DATA] = left);
        over.add(new Object[] {left, operation.value(), String.join(",", ReleasedUpdates.TYPES), named});
    }

    /** The number last given. */
    long newest() {
        return seq;
    }

    /** Stores what was told since the last time. */
    void write() {
        jdbc.batchUpdate(
                "UPDATE " + space + ".feed SET data = ? WHERE operation_id = ? AND type = ANY (string_to_array(?, ','))"
                        + " AND position(? IN data) > 0",
                over);
        jdbc.batchUpdate(
                "INSERT INTO " + space
                        + ".feed (seq, type, operation_id, occurred_at, recorded_at, data) VALUES (?, ?, ?, ?, ?, ?)",
                feed);
        jdbc.batchUpdate(
                "INSERT INTO " + space + ".operations (operation_id, first_seq, model) VALUES (?, ?, ?)"
                        + " ON CONFLICT (operation_id) DO UPDATE SET model = excluded.model",
                operations.entrySet().stream().map(this::row).toList());
        over.clear();
        feed.clear();
        operations.clear();
    }

    private Object[] row(Map.Entry<OperationId, Known> known) {
        UUID operation = known.getKey().value();
        return new Object[] {
            operation,
            known.getValue().firstSeq(),
            json.writeValueAsString(known.getValue().model())
        };
    }

    private @Nullable Known stored(OperationId operation) {
        return jdbc
                .query(
                        "SELECT first_seq, model FROM " + space + ".operations WHERE operation_id = ?",
                        (row, number) -> new Known(row.getLong(1), (ObjectNode) json.readTree(row.getString(2))),
                        operation.value())
                .stream()
                .findFirst()
                .orElse(null);
    }
}
