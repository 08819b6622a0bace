package muster.ledger.proof;

import java.util.List;

/**
 * An event of which a bundle tells nothing but that it is there. Its leaf hash proves its place and gives nothing away: the record
 * has a random salt. The record itself would not do, for what it says of the payload has none, and whoever guesses the
 * payload could compare.
 *
 * @param proof the inclusion path at the checkpoint's size
 */
public record WithheldEvent(long position, Hash leaf, List<Hash> proof) implements EvidenceLine {
    static final String LEAF = "leaf";
    private static final String[] MEMBERS = {"position", LEAF, "proof"};

    public WithheldEvent {
        proof = List.copyOf(proof);
    }

    static WithheldEvent of(Members members) {
        members.only(MEMBERS);
        return new WithheldEvent(members.number("position"), members.hash(LEAF), members.hashes("proof"));
    }
}
