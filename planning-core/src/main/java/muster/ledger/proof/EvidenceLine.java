package muster.ledger.proof;

import java.util.List;

/** A line of a bundle's events: one that is told, or one that is withheld under seal. */
public sealed interface EvidenceLine permits EvidenceEvent, WithheldEvent {
    long position();

    /** The inclusion path at the checkpoint's size. */
    List<Hash> proof();

    /** @param sealed whether the bundle's format knows events that are withheld */
    static EvidenceLine read(byte[] line, String where, boolean sealed) {
        Members members = Members.anyOf(line, where);
        return sealed && members.has(WithheldEvent.LEAF) ? WithheldEvent.of(members) : EvidenceEvent.read(members);
    }
}
