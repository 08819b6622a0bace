package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Goes through a whole log, row by row in the order of their positions, and believes none of them: each leaf is made anew from
 * what was stored and compared with the leaf that was. Holds the last event of each stream and no more. Not for several threads.
 *
 * <p>A log that was rewritten from some row on, leaves and all, is consistent with itself; that shows where its roots are compared
 * with checkpoints kept elsewhere.
 */
public final class LogVerifier {
    private static final int MOST_DAMAGES = 20;

    private final Map<String, Tail> tails = new LinkedHashMap<>();
    private final Map<String, byte[]> types = new HashMap<>();
    private final Frontier tree = new Frontier();
    private final LeafBuffer buffer = new LeafBuffer();
    private final MessageDigest sha256 = Hash.sha256();
    private final SortedMap<Long, Hash> roots = new TreeMap<>();
    private final List<LogReport.Damage> damages = new ArrayList<>();
    private final TreeSet<Long> asked;
    private final HeadsAudit audit;
    private long position;
    private Instant recordedAt = Instant.MIN;
    private long nextAsked;

    /** @param sizes of which the roots are wanted, as of checkpoints that are known */
    public LogVerifier(Collection<Long> sizes) {
        this(sizes, false);
    }

    /** @param everyHeadsMap whether to compare all recorded heads maps, whatever it costs */
    public LogVerifier(Collection<Long> sizes, boolean everyHeadsMap) {
        this.asked = new TreeSet<>(sizes);
        this.audit = new HeadsAudit(tails.values(), everyHeadsMap, this::damage);
        takeRoot();
    }

    public static LogReport verify(Iterator<StoredEvent> rows, Collection<Long> sizes) {
        LogVerifier verifier = new LogVerifier(sizes);
        rows.forEachRemaining(verifier::accept);
        return verifier.finish();
    }

    /** The next row. */
    public void accept(StoredEvent row) {
        accept(Digested.of(row, sha256));
    }

    /** The next row, of which somebody else has taken the digests. */
    public void accept(Digested next) {
        StoredEvent row = next.row();
        checkOrder(row);
        Tail tail = tails.computeIfAbsent(row.stream(), Tail::new);
        byte[] type = types.computeIfAbsent(row.type(), name -> name.getBytes(UTF_8));
        if (row.version() != tail.version + 1) {
            damage(
                    row.position(),
                    "version " + row.version() + " of " + row.stream() + " where " + (tail.version + 1)
                            + " was to come");
        }
        if (row.type().equals(HeadsPayload.TYPE) && row.stream().equals(HeadsPayload.STREAM)) {
            audit.recorded(row.position(), row.payload());
        }
        audit.advance(row.position(), tail);
        if (LeafBuffer.fits(row, tail.name, type)) {
            take(next, tail, type);
        } else {
            damage(row.position(), "the row cannot be what was recorded: a value has not its length or form");
            grow(Hash.ofLeaf(row.leaf()).bytes());
        }
        tail.version = row.version();
    }

    private void checkOrder(StoredEvent row) {
        if (row.position() > position + 1) {
            damage(position + 1, "it is missing; position " + row.position() + " follows");
        } else if (row.position() <= position) {
            damage(position + 1, "position " + row.position() + " stands in its place");
        }
        if (row.recordedAt().isBefore(recordedAt)) {
            damage(row.position(), "it was recorded before the event ahead of it");
        }
        position = Math.max(position, row.position());
        recordedAt = row.recordedAt();
    }

    private void take(Digested next, Tail tail, byte[] type) {
        StoredEvent row = next.row();
        byte[] leaf = buffer.hash(next, tail.name, type, tail.leaf);
        if (!Arrays.equals(leaf, row.leaf()) && tail.other != null) {
            leaf = buffer.hashOn(tail.other);
        }
        boolean same = Arrays.equals(leaf, row.leaf());
        if (!same) {
            damage(row.position(), "what is stored is not what was recorded");
        }
        // The events that follow stand on the leaf that was stored when they were recorded.
        tail.leaf = same ? leaf : row.leaf();
        tail.other = same ? null : leaf;
        grow(leaf);
    }

    private void grow(byte[] leaf) {
        tree.append(leaf);
        takeRoot();
    }

    private void takeRoot() {
        if (tree.size() == nextAsked) {
            if (asked.contains(nextAsked)) {
                roots.put(nextAsked, tree.root());
            }
            Long next = asked.higher(nextAsked);
            nextAsked = next == null ? -1 : next;
        }
    }

    private void damage(long at, String what) {
        if (damages.size() < MOST_DAMAGES) {
            damages.add(new LogReport.Damage(at, what));
        }
    }

    /** After the last row. */
    public LogReport finish() {
        audit.end();
        List<HeadsMap.Head> heads = tails.values().stream()
                .map(tail -> new HeadsMap.Head(tail.stream, tail.version, Hash.of(tail.leaf)))
                .toList();
        return new LogReport(tree.size(), tree.root(), roots, damages, heads, audit.recorded(), audit.compared());
    }
}
