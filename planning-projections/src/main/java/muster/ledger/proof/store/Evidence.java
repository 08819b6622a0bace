package muster.ledger.proof.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.EpochOpening;
import muster.ledger.proof.EvidenceEvent;
import muster.ledger.proof.EvidenceWriter;
import muster.ledger.proof.Hash;
import muster.ledger.proof.Heads;
import muster.ledger.proof.HeadsPayload;
import muster.ledger.proof.Merkle;
import muster.ledger.proof.Note;
import muster.ledger.proof.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes evidence from the ledger: all events of some streams, and the proof that there are no others. */
public final class Evidence {
    /**
     * What a bundle tells of the events that are in it.
     *
     * @param subject what it is about, for its reader
     * @param withheld which events it tells of only that they are there; null where none can be
     */
    public record Telling(String subject, @Nullable Predicate<EvidenceEvent> withheld) {}

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final StoredHeads heads;

    public Evidence(DataSource dataSource, Checkpoints checkpoints, StoredHeads heads) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.checkpoints = checkpoints;
        this.heads = heads;
    }

    /**
     * Writes a bundle (docs/ledger-format.md, section 5) of all that these streams hold now.
     *
     * @param subject what it is about, for its reader
     * @param progress is told after each event how many are written
     * @throws LedgerBroken where the log is not what was signed
     */
    public void write(String subject, List<String> streams, OutputStream out, LongConsumer progress)
            throws IOException {
        write(() -> new Telling(subject, null), streams, out, progress);
    }

    /** @param telling is asked once it is settled up to where the ledger is told: it may rest on all events that are in the bundle */
    public void write(Supplier<Telling> telling, List<String> streams, OutputStream out, LongConsumer progress)
            throws IOException {
        List<String> shownStreams = withOpenings(streams);
        StoredHeads.Kept kept = heads.keep();
        Note note = signedUpTo(kept.position());
        long size = Checkpoint.of(note).size();
        StoredTree tree = new StoredTree(jdbc);
        Heads shown = new Heads(
                headsEvent(kept.position(), size, tree),
                shownStreams.stream().map(kept.map()::show).toList());
        EvidenceWriter.Evidence evidence = evidence(telling.get(), note, shown);
        try (StoredLog log = StoredLog.of(dataSource, shownStreams.toArray(String[]::new), size)) {
            EvidenceWriter.write(evidence, new Lines(log, size, tree, progress), out);
        } catch (SQLException e) {
            throw new IllegalStateException("The evidence could not be read", e);
        }
    }

    private EvidenceWriter.Evidence evidence(Telling telling, Note note, Heads shown) {
        EvidenceWriter.Sealing sealing =
                telling.withheld() == null ? null : new EvidenceWriter.Sealing(telling.withheld(), checkpoints::sign);
        return new EvidenceWriter.Evidence(telling.subject(), checkpoints.verifierKey(), note, shown, sealing);
    }

    /** A log of a later epoch shows how it came to be one. */
    private List<String> withOpenings(List<String> streams) {
        return checkpoints.epoch().number() == 1
                ? streams
                : Stream.concat(Stream.of(EpochOpening.STREAM), streams.stream())
                        .distinct()
                        .toList();
    }

    private Note signedUpTo(long position) {
        while (true) {
            checkpoints.sign();
            Note note = checkpoints.latest().orElseThrow();
            if (Checkpoint.of(note).size() >= position) {
                return note;
            }
        }
    }

    private EvidenceEvent headsEvent(long position, long size, StoredTree tree) {
        try (StoredLog log = StoredLog.lastTwo(dataSource, HeadsPayload.STREAM, position)) {
            StoredEvent row = log.next();
            Hash previous = log.hasNext() ? Hash.of(log.next().leaf()) : Hash.ZERO;
            return line(row, previous, size, tree);
        } catch (SQLException e) {
            throw new IllegalStateException("The heads could not be read", e);
        }
    }

    /** Rows as lines of a bundle; each stream is followed from its first event, for each record holds the hash before it. */
    private static final class Lines implements Iterator<EvidenceEvent> {
        private final StoredLog log;
        private final long size;
        private final StoredTree tree;
        private final LongConsumer progress;
        private final Map<String, Hash> before = new HashMap<>();
        private long written;

        Lines(StoredLog log, long size, StoredTree tree, LongConsumer progress) {
            this.log = log;
            this.size = size;
            this.tree = tree;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            return log.hasNext();
        }

        @Override
        public EvidenceEvent next() {
            StoredEvent row = log.next();
            Hash previous = before.getOrDefault(row.stream(), Hash.ZERO);
            before.put(row.stream(), Hash.of(row.leaf()));
            progress.accept(++written);
            return line(row, previous, size, tree);
        }
    }

    private static EvidenceEvent line(StoredEvent row, Hash previous, long size, StoredTree tree) {
        return new EvidenceEvent(
                row.position(),
                row.leafAfter(previous).record(),
                row.payload(),
                row.metadata(),
                Merkle.inclusion(row.position() - 1, size, tree::subtree));
    }
}
