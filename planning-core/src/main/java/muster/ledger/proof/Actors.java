package muster.ledger.proof;

import java.util.HashMap;
import java.util.Map;

/** The same person has the same pseudonym in every record, another person another one, and nobody has none. */
final class Actors {
    private final Map<String, Hash> bySubject = new HashMap<>();
    private final Map<Hash, String> byActor = new HashMap<>();
    private final Findings findings;

    Actors(Findings findings) {
        this.findings = findings;
    }

    void next(Leaf leaf, Metadata metadata) {
        Hash actor = leaf.sealed().actor();
        String subject = metadata.sub();
        if (subject == null) {
            if (!actor.equals(Hash.ZERO)) {
                findings.untrue(leaf.position(), "the metadata name nobody, but the record says that somebody acted");
            }
            return;
        }
        if (actor.equals(Hash.ZERO)) {
            findings.untrue(leaf.position(), "the metadata name somebody, but the record says that nobody acted");
            return;
        }
        Hash known = bySubject.putIfAbsent(subject, actor);
        String named = byActor.putIfAbsent(actor, subject);
        if (known != null && !known.equals(actor) || named != null && !named.equals(subject)) {
            findings.untrue(leaf.position(), "who acted, as the metadata say it, is not who acted in the record");
        }
    }
}
