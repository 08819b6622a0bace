package muster.ledger.event;

/**
 * The root of the map of all streams' last events: what shows that a history is complete (docs/ledger-format.md, section 4).
 *
 * @param size the map covers positions 1 to size
 * @param root 64 lower-case hex digits
 */
public record HeadsRecorded(long size, long streams, String root) {}
