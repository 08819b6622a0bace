package muster.decision;

import java.util.Set;
import muster.shared.Actor;
import muster.shared.AgencyId;

/**
 * What is asked of an operation where material is reviewed (rule INF-08).
 *
 * @param seats the agencies that take part, the lead agency too
 * @param named whether the operation names what is to be marked
 * @param open whether something that was marked waits for a prosecutor
 */
public record ReviewOnFile(Set<AgencyId> seats, boolean named, boolean open) {
    public static final ReviewOnFile NOTHING = new ReviewOnFile(Set.of(), false, false);

    /** @throws NoSuch to whoever has no part in it, whether it is there or not */
    public void requireSeat(Actor actor) {
        if (actor.agency() == null || !seats.contains(actor.agency())) {
            throw new NoSuch("operation");
        }
    }
}
