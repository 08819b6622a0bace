package muster.ledger.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks one event of a bundle by itself: its record, what the record says of payload and metadata, its place in the tree. */
final class EventCheck {
    private final Checkpoint checkpoint;
    private final Findings findings;

    EventCheck(Checkpoint checkpoint, Findings findings) {
        this.checkpoint = checkpoint;
        this.findings = findings;
    }

    /** The record, or null where there is none to go on with. */
    @Nullable
    Leaf check(EvidenceEvent event) {
        Leaf leaf = read(event);
        if (leaf == null) {
            return null;
        }
        long position = event.position();
        if (leaf.position() != position) {
            findings.untrue(position, "the record is of position " + leaf.position());
        }
        if (!Hash.digest(event.payload()).equals(leaf.sealed().payload())) {
            findings.untrue(position, "the payload is not the one that was recorded");
        }
        if (!Hash.digest(event.metadata()).equals(leaf.sealed().metadata())) {
            findings.untrue(position, "the metadata are not those that were recorded");
        }
        place(event, Hash.ofLeaf(event.record()), "the record");
        return leaf;
    }

    /** Of an event that is withheld there is nothing else to check. */
    void check(WithheldEvent event) {
        place(event, event.leaf(), "what is withheld");
    }

    private void place(EvidenceLine line, Hash leaf, String what) {
        boolean included = MerkleProof.verifyInclusion(
                leaf, line.position() - 1, checkpoint.size(), line.proof(), checkpoint.root());
        if (!included) {
            findings.untrue(line.position(), what + " is not in the ledger that was signed");
        }
    }

    private @Nullable Leaf read(EvidenceEvent event) {
        try {
            Leaf leaf = Leaf.read(event.record());
            // Names that are not UTF-8 read as something else; then the record is none.
            boolean founds = leaf.version() == 0;
            if (leaf.version() >= 0
                    && (!founds || leaf.previous().equals(Hash.ZERO))
                    && Words.canSay(leaf.recordedAt())
                    && Arrays.equals(leaf.record(), event.record())) {
                return leaf;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        findings.untrue(event.position(), "the record is not one");
        return null;
    }
}
