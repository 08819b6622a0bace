package muster.ledger.proof.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import muster.ledger.proof.BundleSeal;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Epoch;
import muster.ledger.proof.EpochOpening;
import muster.ledger.proof.Hash;
import muster.ledger.proof.HeadsPayload;
import muster.ledger.proof.Merkle;
import muster.ledger.proof.Note;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs the state of the log. Whoever signs first makes sure that the log still holds what was signed before, and then puts
 * its checkpoint in that one's place; of two who do so at once only one succeeds, so no fork is ever given out.
 */
public final class Checkpoints {
    private static final int SUBTREES_AT_ONCE = 1024;

    private final JdbcClient jdbc;
    private final SigningKey key;
    private volatile SigningKey latestKey;

    private record Last(long size, String note) {}

    public Checkpoints(DataSource dataSource, SigningKey key) {
        this.jdbc = JdbcClient.create(dataSource);
        this.key = key;
        this.latestKey = key;
    }

    /** The one that signs now; another in each epoch. */
    public VerifierKey verifierKey() {
        return keyOf(epoch()).verifierKey();
    }

    /** Which epoch of the log this is: section 9 of docs/ledger-format.md. */
    public Epoch epoch() {
        Epoch first = Epoch.of(key.verifierKey().name()).at(1);
        return jdbc.sql("select version from ledger.streams where name = ?")
                .param(EpochOpening.STREAM)
                .query(Long.class)
                .optional()
                .map(opened -> first.at(opened + 2))
                .orElse(first);
    }

    private SigningKey keyOf(Epoch epoch) {
        SigningKey latest = latestKey;
        if (!latest.verifierKey().name().equals(epoch.origin())) {
            latest = key.named(epoch.origin());
            latestKey = latest;
        }
        return latest;
    }

    /** The last one signed, with its cosignatures; empty before the first. */
    public Optional<Note> latest() {
        Last last = last();
        return last.size() == 0 ? Optional.empty() : Optional.of(Note.parse(last.note()));
    }

    /** Whether there is more to sign than what the ledger recorded of itself; not while it is being seeded with earlier times. */
    public boolean isDue() {
        return begins(epoch(), last())
                || jdbc.sql("""
                        select exists (select from ledger.events e, ledger.checkpoint c, ledger.head h
                                       where e.position > c.size and e.type <> ? and not h.seeding)
                        """).param(HeadsPayload.TYPE).query(Boolean.class).single();
    }

    /**
     * Signs all that is durable now.
     *
     * @return the new checkpoint; empty where nothing is new or another node was faster
     * @throws LedgerBroken where the log does not go on from the last checkpoint
     */
    public Optional<Note> sign() {
        Last last = last();
        Epoch epoch = epoch();
        long size =
                jdbc.sql("select position from ledger.head").query(Long.class).single();
        if (!begins(epoch, last)) {
            assertGoesOn(epoch, last, size);
            if (size == last.size()) {
                return Optional.empty();
            }
        }
        keepSubtrees(size);
        StoredTree tree = new StoredTree(jdbc);
        Note note = new Checkpoint(epoch.origin(), size, Merkle.root(size, tree::subtree)).sign(keyOf(epoch));
        boolean put = jdbc.sql("select ledger.put_checkpoint(?, ?, ?)")
                .params(last.size(), size, note.format())
                .query(Boolean.class)
                .single();
        return put ? Optional.of(note) : Optional.empty();
    }

    /** Under the name of the seal's own checkpoint. */
    Note sign(BundleSeal seal) {
        return seal.sign(keyOf(Epoch.of(seal.checkpoint().origin())));
    }

    /** Keeps signatures that were added to the last checkpoint; too late for an older one. */
    public boolean keepCosigned(Note note) {
        return jdbc.sql("select ledger.cosign_checkpoint(?)")
                .param(note.format())
                .query(Boolean.class)
                .single();
    }

    /** Whether nothing of this epoch was signed yet, but of one before. */
    private static boolean begins(Epoch epoch, Last last) {
        return last.size() > 0
                && epoch.isBehind(
                        Epoch.of(Checkpoint.of(Note.parse(last.note())).origin()));
    }

    private void assertGoesOn(Epoch epoch, Last last, long size) {
        if (last.size() == 0) {
            return;
        }
        Note note = Note.parse(last.note());
        Checkpoint before = Checkpoint.of(note);
        if (!before.origin().equals(epoch.origin())) {
            throw new LedgerBroken("The last checkpoint is of " + before.origin());
        }
        if (size < before.size()) {
            throw new LedgerBroken("The log has " + size + " events, but " + before.size() + " were signed");
        }
        if (!rootAt(before.size()).equals(before.root())) {
            throw new LedgerBroken("The first " + before.size() + " events are not those that were signed");
        }
    }

    /** @throws LedgerBroken where the database lacks some of these events */
    Hash rootAt(long size) {
        try {
            return Merkle.root(size, new StoredTree(jdbc)::subtree);
        } catch (IllegalStateException lacking) {
            throw new LedgerBroken(String.valueOf(lacking.getMessage()));
        }
    }

    private void keepSubtrees(long size) {
        StoredTree tree = new StoredTree(jdbc);
        for (int level = StoredTree.STRIDE; size >> level > 0; level += StoredTree.STRIDE) {
            long first = jdbc.sql("select coalesce(max(index) + 1, 0) from ledger.subtrees where level = ?")
                    .param(level)
                    .query(Long.class)
                    .single();
            int below = level - StoredTree.STRIDE;
            keep(level, first, size >> level, index -> tree.overTile(below, index));
        }
    }

    private void keep(int level, long first, long end, LongFunction<Hash> hash) {
        for (long from = first; from < end; from += SUBTREES_AT_ONCE) {
            byte[][] hashes = LongStream.range(from, Math.min(end, from + SUBTREES_AT_ONCE))
                    .mapToObj(hash)
                    .map(Hash::bytes)
                    .toArray(byte[][]::new);
            jdbc.sql("select ledger.put_subtrees(?::smallint, ?, ?)")
                    .params(level, from, hashes)
                    .query()
                    .singleRow();
        }
    }

    /** The way from an event to the root of a tree of that size. */
    public List<Hash> inclusion(long position, long size) {
        return Merkle.inclusion(position - 1, size, new StoredTree(jdbc)::subtree);
    }

    /** What shows that the tree of the later size goes on from the earlier one. */
    public List<Hash> consistency(long from, long to) {
        return Merkle.consistency(from, to, new StoredTree(jdbc)::subtree);
    }

    /** At most 256 hashes, of subtrees that lie wholly in the signed tree; level 0 holds leaf hashes, level 1 what stands over 256 of them. */
    public List<Hash> tile(int level, long index) {
        long width = Math.min(StoredTree.TILE, (last().size() >> level * StoredTree.STRIDE) - index * StoredTree.TILE);
        List<Hash> stored = new StoredTree(jdbc).hashes(level * StoredTree.STRIDE, index);
        return width <= 0 ? List.of() : new ArrayList<>(stored).subList(0, (int) Math.min(width, stored.size()));
    }

    private Last last() {
        return jdbc.sql("select size, note from ledger.checkpoint")
                .query((row, _) -> new Last(row.getLong(1), row.getString(2)))
                .single();
    }
}
