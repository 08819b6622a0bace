package muster.ledger.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes recorded heads maps anew. Each costs as much as there are streams, so unless all are asked for, one is made only when as
 * many events have gone by as there are streams, which bounds the cost of each event; the last one is always made.
 */
final class HeadsAudit {
    /** What a stream's last event was before the event at that position. */
    private record Before(long position, Tail tail, long version, byte[] leaf) {}

    private record Pending(long position, HeadsPayload said) {}

    /** A log that records no heads shall not fill the memory; a map that covers less than these is not compared. */
    private static final int MOST_KEPT = 1 << 20;

    /** What an audit found wrong. */
    interface Findings {
        void found(long position, String what);
    }

    private final Collection<Tail> tails;
    private final boolean all;
    private final Findings findings;
    private final Deque<Before> undo = new ArrayDeque<>();
    private long undoneFrom;
    private long sinceCompared;
    private @Nullable Pending pending;
    private long recorded;
    private long compared;

    HeadsAudit(Collection<Tail> tails, boolean all, Findings findings) {
        this.tails = tails;
        this.all = all;
        this.findings = findings;
    }

    /** Before the tail takes the event at that position. */
    void advance(long position, Tail tail) {
        undo.addLast(new Before(position, tail, tail.version, tail.leaf));
        sinceCompared++;
        if (undo.size() > MOST_KEPT) {
            undoneFrom = undo.removeFirst().position();
        }
    }

    /** Before the heads event itself is taken. */
    void recorded(long position, byte[] payload) {
        recorded++;
        HeadsPayload said;
        try {
            said = HeadsPayload.read(payload);
        } catch (IllegalArgumentException e) {
            findings.found(position, "the payload does not record the ledger's streams");
            return;
        }
        if (said.size() >= position) {
            findings.found(position, "the list of streams is said to cover what came behind it");
            return;
        }
        if (said.size() < undoneFrom) {
            return;
        }
        undoneFrom = said.size();
        while (!undo.isEmpty() && undo.getFirst().position() <= said.size()) {
            undo.removeFirst();
        }
        pending = new Pending(position, said);
        if (all || sinceCompared >= tails.size()) {
            compare();
        }
    }

    void end() {
        if (pending != null) {
            compare();
        }
    }

    private void compare() {
        Pending now = java.util.Objects.requireNonNull(pending);
        HeadsMap map = HeadsMap.of(headsThen());
        if (map.streams() != now.said().streams()
                || !map.root().equals(now.said().root())) {
            findings.found(
                    now.position(),
                    "the list of streams is not that of the events up to position "
                            + now.said().size());
        }
        compared++;
        sinceCompared = 0;
        pending = null;
    }

    private List<HeadsMap.Head> headsThen() {
        Map<Tail, Before> then = new HashMap<>();
        for (Iterator<Before> back = undo.descendingIterator(); back.hasNext(); ) {
            Before before = back.next();
            then.put(before.tail(), before);
        }
        List<HeadsMap.Head> heads = new ArrayList<>(tails.size());
        for (Tail tail : tails) {
            Before before = then.get(tail);
            long version = before == null ? tail.version : before.version();
            if (version >= 0) {
                byte[] leaf = before == null ? tail.leaf : before.leaf();
                heads.add(new HeadsMap.Head(tail.stream, version, Hash.of(leaf)));
            }
        }
        return heads;
    }

    long recorded() {
        return recorded;
    }

    long compared() {
        return compared;
    }
}
