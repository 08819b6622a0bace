package muster.ledger.proof;

/** Follows one stream of a bundle, event by event: no version left out, each leaf on the one before, and the end as the map has it. */
final class StreamCheck {
    private final HeadsMap.Shown shown;
    private final long mapSize;
    private final Findings findings;
    private long last = -1;
    private Hash lastLeaf = Hash.ZERO;

    /** @param mapSize how many positions the heads map covers */
    StreamCheck(HeadsMap.Shown shown, long mapSize, Findings findings) {
        this.shown = shown;
        this.mapSize = mapSize;
        this.findings = findings;
    }

    void next(Leaf leaf, Hash hash) {
        long version = leaf.version();
        if (version <= last) {
            findings.untrue(
                    leaf.position(), "version " + version + " of " + shown.name() + " comes behind version " + last);
        } else if (version > last + 1) {
            missing(last + 1, version - 1);
        } else if (!leaf.previous().equals(lastLeaf)) {
            findings.untrue(
                    leaf.position(), "the event before it in " + shown.name() + " is another than the one shown here");
        }
        compareWithMap(leaf, hash);
        last = Math.max(last, version);
        lastLeaf = hash;
    }

    private void compareWithMap(Leaf leaf, Hash hash) {
        boolean covered = leaf.position() <= mapSize;
        if (!shown.present()) {
            if (covered) {
                findings.untrue(leaf.position(), shown.name() + " is said not to have existed then");
            }
            return;
        }
        HeadsMap.Entry head = shown.leaves().getFirst();
        if (covered != leaf.version() <= head.version()) {
            findings.untrue(leaf.position(), "the list of streams has another number of events for " + shown.name());
        } else if (leaf.version() == head.version() && !hash.equals(head.leaf())) {
            findings.untrue(leaf.position(), "the list of streams has another last event for " + shown.name());
        }
    }

    void end() {
        if (shown.present() && last < shown.leaves().getFirst().version()) {
            missing(last + 1, shown.leaves().getFirst().version());
        }
    }

    private void missing(long from, long to) {
        findings.incomplete(
                from == to
                        ? "Version " + from + " of " + shown.name() + " is missing"
                        : "Versions " + from + " to " + to + " of " + shown.name() + " are missing");
    }
}
