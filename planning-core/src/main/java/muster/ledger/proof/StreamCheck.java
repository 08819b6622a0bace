package muster.ledger.proof;

import org.jspecify.annotations.Nullable;

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
        next(leaf.position(), leaf.version(), leaf.previous(), hash);
    }

    /** What a withheld event stands on is not told; that the next one stands on it is. */
    void next(BundleSeal.Place place, Hash hash) {
        next(place.position(), place.version(), null, hash);
    }

    private void next(long position, long version, @Nullable Hash previous, Hash hash) {
        if (version <= last) {
            findings.untrue(position, "version " + version + " of " + shown.name() + " comes behind version " + last);
        } else if (version > last + 1) {
            missing(last + 1, version - 1);
        } else if (previous != null && !previous.equals(lastLeaf)) {
            findings.untrue(position, "the event before it in " + shown.name() + " is another than the one shown here");
        }
        compareWithMap(position, version, hash);
        last = Math.max(last, version);
        lastLeaf = hash;
    }

    private void compareWithMap(long position, long version, Hash hash) {
        boolean covered = position <= mapSize;
        if (!shown.present()) {
            if (covered) {
                findings.untrue(position, shown.name() + " is said not to have existed then");
            }
            return;
        }
        HeadsMap.Entry head = shown.leaves().getFirst();
        if (covered != version <= head.version()) {
            findings.untrue(position, "the list of streams has another number of events for " + shown.name());
        } else if (version == head.version() && !hash.equals(head.leaf())) {
            findings.untrue(position, "the list of streams has another last event for " + shown.name());
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
