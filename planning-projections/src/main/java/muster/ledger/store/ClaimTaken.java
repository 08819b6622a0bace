package muster.ledger.store;

import java.util.List;
import java.util.UUID;
import muster.ledger.Claim;

/** Something that only one may hold is held already. Tells the caller's own claims that failed, never who holds them. */
public class ClaimTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Claim> claims;

    ClaimTaken(List<Claim> claims) {
        super("Already taken: " + claims.stream().map(Claim::kind).distinct().toList());
        this.claims = List.copyOf(claims);
    }

    public List<Claim> claims() {
        return claims;
    }

    public List<UUID> ids() {
        return claims.stream().map(Claim::id).toList();
    }
}
