package muster.disclosure.view;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import muster.disclosure.ReleasedUpdates;
import muster.disclosure.Update;
import muster.disclosure.view.WrittenModels.Known;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one agency is told, numbered as it comes, and the operations as the agency then knows them. For one thread, and for as long
 * as nobody else writes into the space.
 */
final class SpaceWriter {
    private record Told(
            long seq, String type, OperationId operation, Instant occurredAt, Instant recordedAt, String data) {}

    /** @param id what the database calls it */
    private record Place(long id, long last) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final String space;
    private final WrittenModels models;
    private final List<Told> feed = new ArrayList<>();
    private final List<Object[]> over = new ArrayList<>();
    private final Map<OperationId, Known> operations = new LinkedHashMap<>();
    /** Of a space that was empty: whatever is not among them is not in it either. */
    private final @Nullable Set<OperationId> all;

    private final long id;
    private long seq;
    private long written;

    /** @param models that were written there */
    SpaceWriter(JdbcTemplate jdbc, JsonMapper json, String space, WrittenModels models) {
        this.jdbc = jdbc;
        this.json = json;
        this.space = space;
        this.models = models;
        Place place = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT '" + space + ".feed'::regclass::oid::bigint, coalesce(max(seq), 0) FROM " + space + ".feed",
                (row, number) -> new Place(row.getLong(1), row.getLong(2))));
        this.id = place.id();
        this.seq = place.last();
        this.written = seq;
        this.all = seq == 0 ? new HashSet<>() : null;
        models.at(id, seq);
    }

    /** @param recordedAt of the event in the ledger */
    void tell(Update update, Instant recordedAt) {
        ObjectNode data = json.valueToTree(update.data());
        OperationId operation = update.operationId();
        if (ReleasedUpdates.isEnd(update.type())) {
            forget(operation, data.path(ReleasedUpdates.RELEASE).asString());
        }
        seq++;
        feed.add(new Told(
                seq, update.type(), operation, update.occurredAt(), recordedAt, json.writeValueAsString(data)));
        Known before = known(operation);
        ObjectNode model = AgencyModel.fold(before == null ? null : before.model(), update.type(), data);
        operations.put(operation, new Known(before == null ? seq : before.firstSeq(), model));
    }

    /** What rested on a release goes from the feed as from the model; its number stays, so that no gap tells of it (rule VIC-04). */
    private void forget(OperationId operation, String release) {
        String left = json.writeValueAsString(ReleasedUpdates.leftOf(release));
        String named = left.substring(1, left.length() - 1);
        feed.replaceAll(told -> ReleasedUpdates.TYPES.contains(told.type())
                        && told.data().contains(named)
                ? new Told(told.seq(), told.type(), told.operation(), told.occurredAt(), told.recordedAt(), left)
                : told);
        over.add(new Object[] {left, operation.value(), String.join(",", ReleasedUpdates.TYPES), named});
    }

    /** The number last given. */
    long newest() {
        return seq;
    }

    /** How many updates the stored models do not have yet. */
    long unwritten() {
        return seq - written;
    }

    /** Stores what was told since the last time. */
    void write() {
        writeFeed();
        List<Object[]> changed = new ArrayList<>();
        Map<OperationId, Known> learnt = new LinkedHashMap<>();
        operations.forEach((operation, known) -> {
            if (known.firstSeq() > written) {
                learnt.put(operation, known);
            } else {
                changed.add(new Object[] {kept(operation, known), operation.value()});
            }
        });
        if (!learnt.isEmpty()) {
            CopiedRows.copy(jdbc, space + ".operations (operation_id, first_seq, model)", 3, rows -> {
                for (var each : learnt.entrySet()) {
                    Known known = each.getValue();
                    rows.row()
                            .id(each.getKey().value())
                            .number(known.firstSeq())
                            .text(kept(each.getKey(), known));
                }
            });
        }
        jdbc.batchUpdate("UPDATE " + space + ".operations SET model = ? WHERE operation_id = ?", changed);
        operations.clear();
        written = seq;
        models.written(id, seq);
    }

    /** Its text; the next update finds it as it is written now. */
    private String kept(OperationId operation, Known known) {
        String model = json.writeValueAsString(known.model());
        models.put(id, operation, known, model.length());
        if (all != null) {
            all.add(operation);
        }
        return model;
    }

    /** Stores the updates, and keeps the operations for later. */
    void writeFeed() {
        jdbc.batchUpdate(
                "UPDATE " + space + ".feed SET data = ? WHERE operation_id = ? AND type = ANY (string_to_array(?, ','))"
                        + " AND position(? IN data) > 0",
                over);
        if (!feed.isEmpty()) {
            CopiedRows.copy(
                    jdbc, space + ".feed (seq, type, operation_id, occurred_at, recorded_at, data)", 6, this::copyFeed);
        }
        over.clear();
        feed.clear();
    }

    private void copyFeed(CopiedRows rows) throws SQLException {
        for (Told told : feed) {
            rows.row()
                    .number(told.seq())
                    .text(told.type())
                    .id(told.operation().value())
                    .moment(told.occurredAt())
                    .moment(told.recordedAt())
                    .text(told.data());
        }
    }

    private @Nullable Known known(OperationId operation) {
        Known told = operations.get(operation);
        Known kept = told == null ? models.find(id, operation) : told;
        boolean isNew = all != null && !all.contains(operation);
        return kept == null && !isNew ? stored(operation.value()) : kept;
    }

    private @Nullable Known stored(UUID operation) {
        return jdbc
                .query(
                        "SELECT first_seq, model FROM " + space + ".operations WHERE operation_id = ?",
                        (row, number) -> new Known(row.getLong(1), (ObjectNode) json.readTree(row.getString(2))),
                        operation)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
