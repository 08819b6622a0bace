package muster.deconfliction.view;

import java.time.Instant;
import muster.policy.DeconflictionPack;
import muster.shared.ConflictId;
import muster.shared.Window;

/** Two raids that are too near each other. */
record Pair(ConflictId id, Raid own, Raid other) {
    static Pair of(Raid own, Raid other) {
        return new Pair(ConflictId.between(own.id(), own.window(), other.id(), other.window()), own, other);
    }

    Pair turned() {
        return new Pair(id, other, own);
    }

    /** Rule DEC-04: before the earlier of the two, so that it is the same for both. */
    Instant contactBy(DeconflictionPack pack) {
        Window one = own.window();
        Window two = other.window();
        return (one.start().isBefore(two.start()) ? one : two).start().minus(pack.contactBefore());
    }
}
