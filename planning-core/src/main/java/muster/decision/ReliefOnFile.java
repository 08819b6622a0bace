package muster.decision;

import java.util.Set;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.SurvivorRef;

/**
 * What is asked of an operation where a federal agency keeps what was done for survivors (rule VIC-07).
 *
 * @param federal the federal agencies that take part, the lead agency where it is one
 * @param met everybody whose recovery is in the log
 * @param possibleVictims those of them who are, or may be, victims of trafficking
 */
public record ReliefOnFile(Set<AgencyId> federal, Set<SurvivorRef> met, Set<SurvivorRef> possibleVictims) {
    public static final ReliefOnFile NOTHING = new ReliefOnFile(Set.of(), Set.of(), Set.of());

    /** Neither how many nor who: an agency that does not lead the operation is not told that of those who were met. */
    public static final String LACKING = "Of somebody who was met as a possible victim nothing is written down yet:"
            + " write yes or no and the date of Continued Presence and of the T-visa declaration.";

    /** @throws NoSuch to everybody else, whether the operation is there or not */
    public AgencyId requireFederalSeat(Actor actor) {
        AgencyId agency = actor.agency();
        if (agency == null || !federal.contains(agency)) {
            throw new NoSuch("operation");
        }
        return agency;
    }

    /** Whether the agency that wrote of these has left somebody out. */
    public boolean lacks(Set<SurvivorRef> recorded) {
        return !recorded.containsAll(possibleVictims);
    }
}
