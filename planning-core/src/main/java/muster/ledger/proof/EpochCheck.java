package muster.ledger.proof;

/** Whether a bundle's log is the epoch that the openings in it say. */
final class EpochCheck {
    private final Manifest manifest;
    private final Findings findings;
    private final Epoch claimed;
    private long openings;

    EpochCheck(Manifest manifest, Findings findings) {
        this.manifest = manifest;
        this.findings = findings;
        this.claimed = Epoch.of(manifest.origin());
    }

    void next(EvidenceEvent event, Leaf leaf) {
        if (!leaf.sealed().stream().equals(EpochOpening.STREAM)) {
            return;
        }
        openings++;
        if (!leaf.sealed().type().equals(EpochOpening.TYPE)) {
            findings.untrue(event.position(), "this event does not open an epoch");
            return;
        }
        try {
            EpochOpening opening = EpochOpening.read(event.payload(), leaf.version(), claimed, manifest.verifierKey());
            findings.fact("Epoch: %s was opened at position %d, after %s had been signed up to %d"
                    .formatted(
                            opening.epoch().origin(),
                            event.position(),
                            opening.before().origin(),
                            opening.before().size()));
        } catch (IllegalArgumentException e) {
            findings.untrue(event.position(), String.valueOf(e.getMessage()));
        }
    }

    void end() {
        if (!manifest.streams().contains(EpochOpening.STREAM)) {
            if (claimed.number() > 1) {
                findings.untrue(Bundle.MANIFEST + " does not name " + EpochOpening.STREAM
                        + ", which shows how this epoch of the ledger was opened");
            }
        } else if (claimed.number() != openings + 1) {
            findings.untrue(Bundle.MANIFEST + ": the ledger is not " + manifest.origin() + ", for " + openings
                    + " epochs were opened behind its first");
        }
    }
}
