package muster.disclosure.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

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
import muster.shared.AgencyId;
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
    private static final String OPERATIONS = ".operations (operation_id, first_seq, model)";
    private static final String FEED = ".feed (seq, type, operation_id, occurred_at, recorded_at, data)";
    /** To copy asks the database twice, which these are not worth. */
    private static final int FEW = 8;

    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record Told(
            long seq, String type, OperationId operation, Instant occurredAt, Instant recordedAt, byte[] data) {}

    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record Learnt(OperationId operation, long firstSeq, byte[] model) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final AgencyId agency;
    private final String space;
    private final WrittenModels models;
    private final Store store;
    private final List<Told> feed = new ArrayList<>();
    private final List<Object[]> over = new ArrayList<>();
    private final Map<OperationId, Known> operations = new LinkedHashMap<>();
    /** Of a space that was empty: whatever is not among them is not in it either. */
    private final @Nullable Set<OperationId> all;

    private long seq;
    private long written;

    /** @param models that were written there */
    SpaceWriter(JdbcTemplate jdbc, JsonMapper json, AgencyId agency, String space, WrittenModels models, Store store) {
        this.jdbc = jdbc;
        this.json = json;
        this.agency = agency;
        this.space = space;
        this.models = models;
        this.store = store;
        this.seq = models.last(agency, space).orElseGet(this::lastStored);
        this.written = seq;
        this.all = seq == 0 ? new HashSet<>() : null;
    }

    private long lastStored() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT coalesce(max(seq), 0) FROM " + space + ".feed", Long.class));
    }

    /** @param recordedAt of the event in the ledger */
    void tell(Update update, Instant recordedAt) {
        ObjectNode data = json.valueToTree(update.data());
        OperationId operation = update.operationId();
        if (ReleasedUpdates.isEnd(update.type())) {
            forget(operation, data.path(ReleasedUpdates.RELEASE).asString());
        }
        seq++;
        feed.add(
                new Told(seq, update.type(), operation, update.occurredAt(), recordedAt, json.writeValueAsBytes(data)));
        Known before = known(operation);
        ObjectNode model = AgencyModel.fold(before == null ? null : before.model(), update.type(), data);
        operations.put(operation, new Known(before == null ? seq : before.firstSeq(), model));
    }

    /** What rested on a release goes from the feed as from the model; its number stays, so that no gap tells of it (rule VIC-04). */
    private void forget(OperationId operation, String release) {
        String left = json.writeValueAsString(ReleasedUpdates.leftOf(release));
        String named = left.substring(1, left.length() - 1);
        feed.replaceAll(
                told -> ReleasedUpdates.TYPES.contains(told.type()) && new String(told.data(), UTF_8).contains(named)
                        ? new Told(
                                told.seq(),
                                told.type(),
                                told.operation(),
                                told.occurredAt(),
                                told.recordedAt(),
                                left.getBytes(UTF_8))
                        : told);
        over.add(new Object[] {left, operation.value(), String.join(",", ReleasedUpdates.TYPES), named});
    }

    /** So that no number stands twice and updates are found; a model is filled faster without. Does nothing where that was done. */
    void index() {
        store.in(() -> {
            // To call helpers takes longer than to sort what is not much.
            jdbc.execute("SET LOCAL min_parallel_table_scan_size = '128MB'");
            jdbc.execute("CREATE UNIQUE INDEX IF NOT EXISTS feed_pkey ON " + space + ".feed (seq)");
            indexOperations();
        });
    }

    private void indexOperations() {
        jdbc.execute("CREATE INDEX IF NOT EXISTS feed_operation ON " + space + ".feed (operation_id, seq)");
    }

    /** The number last given. */
    long newest() {
        return seq;
    }

    /** How many updates the stored models do not have yet. */
    long unwritten() {
        return seq - written;
    }

    /** Stores what was told since the last time. @return word of it */
    News write() {
        News news = new News(seq, feed.stream().map(Told::operation).toList());
        Runnable updates = updates();
        List<Object[]> changed = new ArrayList<>();
        List<Learnt> learnt = new ArrayList<>();
        operations.forEach((operation, known) -> {
            if (known.firstSeq() > written) {
                learnt.add(new Learnt(operation, known.firstSeq(), kept(operation, known)));
            } else {
                changed.add(new Object[] {new String(kept(operation, known), UTF_8), operation.value()});
            }
        });
        operations.clear();
        written = seq;
        models.written(agency, space, seq);
        store.in(() -> {
            updates.run();
            if (!learnt.isEmpty()) {
                CopiedRows.copy(jdbc, space + OPERATIONS, 3, rows -> copyOperations(learnt, rows));
            }
            jdbc.batchUpdate("UPDATE " + space + ".operations SET model = ? WHERE operation_id = ?", changed);
        });
        return news;
    }

    private static void copyOperations(List<Learnt> learnt, CopiedRows rows) throws SQLException {
        for (Learnt each : learnt) {
            rows.row().id(each.operation().value()).number(each.firstSeq()).text(each.model());
        }
    }

    /** Its text; the next update finds it as it is written now. */
    private byte[] kept(OperationId operation, Known known) {
        byte[] model = json.writeValueAsBytes(known.model());
        models.put(agency, operation, known, model.length);
        if (all != null) {
            all.add(operation);
        }
        return model;
    }

    /** Stores the updates, and keeps the operations for later. */
    void writeFeed() {
        store.in(updates());
    }

    /** What is to be stored of those that were told since the last time. */
    private Runnable updates() {
        List<Object[]> ended = List.copyOf(over);
        List<Told> told = List.copyOf(feed);
        over.clear();
        feed.clear();
        return () -> {
            end(ended);
            if (told.size() > FEW) {
                CopiedRows.copy(jdbc, space + FEED, 6, rows -> copyFeed(told, rows));
            } else {
                jdbc.batchUpdate(
                        "INSERT INTO " + space + FEED + " VALUES (?, ?, ?, ?, ?, ?)",
                        told.stream().map(SpaceWriter::row).toList());
            }
        };
    }

    private void end(List<Object[]> ended) {
        if (all != null && !ended.isEmpty()) {
            indexOperations();
        }
        jdbc.batchUpdate(
                "UPDATE " + space + ".feed SET data = ? WHERE operation_id = ? AND type = ANY (string_to_array(?, ','))"
                        + " AND position(? IN data) > 0",
                ended);
    }

    private static Object[] row(Told told) {
        return new Object[] {
            told.seq(),
            told.type(),
            told.operation().value(),
            told.occurredAt().atOffset(UTC),
            told.recordedAt().atOffset(UTC),
            new String(told.data(), UTF_8)
        };
    }

    private static void copyFeed(List<Told> feed, CopiedRows rows) throws SQLException {
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
        Known kept = told == null ? models.find(agency, operation) : told;
        boolean isNew = all != null && !all.contains(operation);
        return kept == null && !isNew ? stored(operation.value()) : kept;
    }

    private @Nullable Known stored(UUID operation) {
        store.await();
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
