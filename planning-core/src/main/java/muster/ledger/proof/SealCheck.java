package muster.ledger.proof;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a bundle withholds exactly the events that the ledger has signed to be withheld. */
final class SealCheck {
    private final Findings findings;
    private final @Nullable BundleSeal seal;
    private final TreeMap<Long, BundleSeal.Place> awaited = new TreeMap<>();

    private SealCheck(@Nullable BundleSeal seal, Findings findings) {
        this.seal = seal;
        this.findings = findings;
        if (seal != null) {
            seal.places().forEach(place -> awaited.put(place.position(), place));
        }
    }

    static SealCheck of(BundleFile file, Manifest manifest, Checkpoint checkpoint, Findings findings) {
        if (file.has(Bundle.SEAL) != manifest.sealed()) {
            throw new Unreadable(
                    manifest.sealed()
                            ? "The bundle has no " + Bundle.SEAL
                            : "The bundle has an entry that does not belong there: " + Bundle.SEAL);
        }
        if (!manifest.sealed()) {
            return new SealCheck(null, findings);
        }
        try {
            Note note = Note.parse(file.text(Bundle.SEAL));
            BundleSeal seal = BundleSeal.of(note);
            if (note.standing(manifest.verifierKey()) != Note.Standing.SIGNED) {
                findings.untrue(Bundle.SEAL + " is not signed with the bundle's key");
            }
            if (!seal.checkpoint().equals(checkpoint)) {
                findings.untrue(Bundle.SEAL + " is of another checkpoint than " + Bundle.CHECKPOINT);
            }
            return new SealCheck(seal, findings);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Bundle.SEAL + " is not a seal", e);
        }
    }

    /** Where the event stands that is withheld at this position, or null where none may be. */
    BundleSeal.@Nullable Place withheld(long position) {
        BundleSeal.Place place = awaited.remove(position);
        if (place == null) {
            findings.untrue(position, "it is withheld, and the ledger's seal does not say so");
        }
        return place;
    }

    void shown(long position) {
        if (awaited.remove(position) != null) {
            findings.untrue(position, "it is shown, and the ledger's seal says that it is withheld");
        }
    }

    void end() {
        awaited.keySet()
                .forEach(position ->
                        findings.incomplete("The event at position " + position + ", withheld under seal, is missing"));
    }

    void sayWhatIsWithheld() {
        if (seal != null) {
            findings.withheld(seal.places().size());
        }
    }
}
