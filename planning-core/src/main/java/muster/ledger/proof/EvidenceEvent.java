package muster.ledger.proof;

import java.util.List;

/**
 * One event as it goes into a bundle: as stored, with its leaf record and its place in the tree. The arrays are not copied.
 *
 * @param proof the inclusion path at the checkpoint's size
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record EvidenceEvent(long position, byte[] record, byte[] payload, byte[] metadata, List<Hash> proof)
        implements EvidenceLine {
    private static final String[] MEMBERS = {"position", "record", "payload", "metadata", "proof"};

    public EvidenceEvent {
        proof = List.copyOf(proof);
    }

    static EvidenceEvent read(Members members) {
        return of(members.only(MEMBERS));
    }

    static EvidenceEvent of(Members members) {
        return new EvidenceEvent(
                members.number("position"),
                members.bytes("record"),
                members.bytes("payload"),
                members.bytes("metadata"),
                members.hashes("proof"));
    }
}
