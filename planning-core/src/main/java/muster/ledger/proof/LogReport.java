package muster.ledger.proof;

import java.util.List;
import java.util.SortedMap;

/**
 * What a whole log came to.
 *
 * @param roots at the sizes that were asked for and reached
 * @param damages the first ones; none means that every row is as it was recorded
 * @param heads for every stream its last event
 * @param headsRecorded how many heads maps the log has recorded
 * @param headsCompared how many of them were made anew and compared: always the last one, the others as far as it costs little
 */
public record LogReport(
        long size,
        Hash root,
        SortedMap<Long, Hash> roots,
        List<Damage> damages,
        List<HeadsMap.Head> heads,
        long headsRecorded,
        long headsCompared) {
    /** A row that is not as it was recorded, or one that is not there. */
    public record Damage(long position, String what) {
        @Override
        public String toString() {
            return "Position " + position + ": " + what;
        }
    }

    public LogReport {
        damages = List.copyOf(damages);
        heads = List.copyOf(heads);
    }

    public HeadsMap headsMap() {
        return HeadsMap.of(heads);
    }
}
