package muster.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as the ledger holds it.
 *
 * @param position place in the whole log: from 1, without gaps, in commit order
 * @param stream {@code operation/<id>}, {@code agency/<id>}, ... and {@code <stream>/attempts}
 * @param version place in its stream: from 0, without gaps
 * @param recordedAt UTC, microseconds, never decreasing with position
 * @param metadata actor, command, facts, pack, rules as recorded with the first event of a decision
 */
public record Recorded(
        long position,
        String stream,
        long version,
        UUID eventId,
        Instant recordedAt,
        Object event,
        Map<String, String> metadata) {
    private static final long ON_PAPER = 1L << 62;

    /** An event that nobody stores, after all that will ever be stored. @param nth of those that are imagined together */
    public static Recorded onPaper(int nth, String stream, Object event, Instant at) {
        return new Recorded(ON_PAPER + nth, stream, nth, new UUID(0, nth), at, event, Map.of());
    }

    public boolean wasStored() {
        return position < ON_PAPER;
    }
}
