package muster.ledger.proof.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Gatherers;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Digested;
import muster.ledger.proof.Epoch;
import muster.ledger.proof.EpochOpening;
import muster.ledger.proof.Hash;
import muster.ledger.proof.HeadsMap;
import muster.ledger.proof.LogReport;
import muster.ledger.proof.LogVerifier;
import muster.ledger.proof.Note;
import muster.ledger.proof.StoredEvent;
import muster.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Compares everything that the database holds of the log with what was signed. Nothing in the database is believed: neither rows,
 * nor hashes, nor the last checkpoint where one that somebody kept says otherwise.
 */
public final class LogAudit {
    private static final int AT_ONCE = 1_000;
    private static final int BESIDE = 2;

    private final Connection connection;
    private final JdbcClient jdbc;
    private final List<String> faults = new ArrayList<>();
    private final List<StoredEvent> openings = new ArrayList<>();

    /** @param faults none means that every event is as it was recorded; each names its position, where it has one */
    public record Result(long events, int checkpoints, List<String> faults) {}

    private LogAudit(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /**
     * @param kept checkpoints that somebody kept outside the database, old or new
     * @param key of the log, to check the signatures with; without it they are not
     */
    public static Result of(DataSource dataSource, List<Note> kept, @Nullable VerifierKey key) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // All of it as of one moment, or what is appended meanwhile would look like damage.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Result result = of(connection, kept, key);
            connection.rollback();
            return result;
        }
    }

    /** As the connection's transaction sees it. */
    static Result of(Connection connection, List<Note> kept, @Nullable VerifierKey key) throws SQLException {
        return new LogAudit(connection).audit(kept, key);
    }

    private Result audit(List<Note> kept, @Nullable VerifierKey key) throws SQLException {
        List<Note> notes = new ArrayList<>(kept);
        jdbc.sql("select note from ledger.checkpoint where size > 0")
                .query(String.class)
                .optional()
                .ifPresent(note -> read(note, notes));
        Map<String, HeadsMap.Head> heads = streams();
        long head =
                jdbc.sql("select position from ledger.head").query(Long.class).single();
        LogReport report =
                report(notes.stream().map(note -> Checkpoint.of(note).size()).toList());
        report.damages().forEach(damage -> faults.add("Position " + damage.position() + ": " + damage.what() + "."));
        EpochAudit epochs = new EpochAudit(openings, key, faults);
        notes.forEach(note -> compare(note, report, key, epochs));
        if (head != report.size()) {
            faults.add("Position " + head + " is said to be the last, but " + report.size() + " events are there.");
        }
        report.heads().forEach(last -> {
            if (!last.equals(heads.remove(last.stream()))) {
                faults.add("The last event of " + last.stream() + " is not the one that is noted with the stream.");
            }
        });
        heads.keySet().forEach(stream -> faults.add("The events of " + stream + " are gone."));
        return new Result(report.size(), notes.size(), List.copyOf(faults));
    }

    /** Reading and the chain of leaves take one core, the digests of what is long go beside it. */
    private LogReport report(List<Long> sizes) throws SQLException {
        LogVerifier verifier = new LogVerifier(sizes);
        try (CopiedLog log = new CopiedLog(connection)) {
            StreamSupport.stream(Spliterators.spliteratorUnknownSize(log, Spliterator.ORDERED), false)
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .gather(Gatherers.mapConcurrent(BESIDE, Digested::all))
                    .forEachOrdered(some -> some.forEach(event -> {
                        verifier.accept(event);
                        if (event.row().stream().equals(EpochOpening.STREAM)) {
                            openings.add(event.row());
                        }
                    }));
        }
        return verifier.finish();
    }

    private void read(String note, List<Note> notes) {
        try {
            Note parsed = Note.parse(note);
            Checkpoint.of(parsed);
            notes.add(parsed);
        } catch (IllegalArgumentException e) {
            faults.add("The last checkpoint is none: " + e.getMessage() + ".");
        }
    }

    private void compare(Note note, LogReport report, @Nullable VerifierKey key, EpochAudit epochs) {
        Checkpoint checkpoint = Checkpoint.of(note);
        if (key != null
                && (note.standing(key.named(checkpoint.origin())) != Note.Standing.SIGNED
                        || !Epoch.of(checkpoint.origin())
                                .log()
                                .equals(Epoch.of(key.name()).log()))) {
            faults.add("The checkpoint of " + checkpoint.size() + " events is not signed by the key that was given.");
        }
        if (epochs.isOfWhatWasLost(checkpoint)) {
            return;
        }
        if (!Objects.equals(checkpoint.root(), report.roots().get(checkpoint.size()))) {
            faults.add("The first " + checkpoint.size() + " events are not those of the checkpoint of that size.");
        }
    }

    private Map<String, HeadsMap.Head> streams() {
        Map<String, HeadsMap.Head> streams = new HashMap<>();
        jdbc.sql("select name, version, leaf from ledger.streams").query(row -> {
            byte[] leaf = row.getBytes(3);
            Hash hash = leaf.length == Hash.BYTES ? Hash.of(leaf) : Hash.ZERO;
            streams.put(row.getString(1), new HeadsMap.Head(row.getString(1), row.getLong(2), hash));
        });
        return streams;
    }
}
