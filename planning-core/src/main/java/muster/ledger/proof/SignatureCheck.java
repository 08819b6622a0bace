package muster.ledger.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who signed a bundle's checkpoint, and whether that is whom the reader trusts. */
final class SignatureCheck {
    private final Manifest manifest;
    private final List<VerifierKey> trusted;
    private final @Nullable WitnessPolicy policy;
    private final Findings findings;

    SignatureCheck(Manifest manifest, List<VerifierKey> trusted, @Nullable WitnessPolicy policy, Findings findings) {
        this.manifest = manifest;
        this.trusted = trusted;
        this.policy = policy;
        this.findings = findings;
    }

    void check(Note note, Checkpoint checkpoint) {
        findings.fact("Subject: " + manifest.subject());
        findings.fact("Ledger: %s, %d events when this was signed".formatted(checkpoint.origin(), checkpoint.size()));
        key(note);
        if (!manifest.origin().equals(checkpoint.origin())
                || !manifest.verifierKey().name().equals(checkpoint.origin())) {
            findings.untrue(Bundle.CHECKPOINT + " is of another ledger than " + Bundle.MANIFEST + " says");
        }
        if (!manifest.ascending()) {
            findings.untrue(Bundle.MANIFEST + ": the streams are not in ascending order");
        }
        if (policy != null) {
            witnesses(policy.evaluate(note));
        }
    }

    private void key(Note note) {
        VerifierKey key = manifest.verifierKey();
        findings.fact("Key: %s, fingerprint %s".formatted(key.text(), key.fingerprint()));
        if (trusted.isEmpty()) {
            findings.fact("No key was given, so this one was taken from the bundle itself:"
                    + " compare it with the one that the ledger's keeper has published, or this proves nothing");
        } else if (trusted.contains(key)) {
            findings.fact("This is a key that was given as trusted");
        } else {
            findings.untrusted("The bundle's key is not one that was given as trusted");
        }
        if (key.kind() != VerifierKey.Kind.LOG || note.standing(key) == Note.Standing.UNSIGNED) {
            findings.untrusted(Bundle.CHECKPOINT + " is not signed with the bundle's key");
        }
        Set<VerifierKey> known = new LinkedHashSet<>(trusted);
        known.add(key);
        if (known.stream().anyMatch(one -> note.standing(one) == Note.Standing.FALSE)) {
            findings.untrue(Bundle.CHECKPOINT + ": the signature is wrong");
        }
    }

    private void witnesses(WitnessPolicy.Opinion opinion) {
        opinion.cosigned()
                .forEach(cosigned -> findings.fact("Cosigned: by %s, %s, who saw it at %s"
                        .formatted(cosigned.witness(), cosigned.key().name(), Words.time(cosigned.at()))));
        opinion.wrong()
                .forEach(witness ->
                        findings.untrue(Bundle.CHECKPOINT + ": the cosignature of " + witness + " is wrong"));
        if (!opinion.quorum()) {
            findings.unwitnessed("Only %d of the policy's witnesses have cosigned"
                    .formatted(opinion.cosigned().size()));
        }
    }
}
