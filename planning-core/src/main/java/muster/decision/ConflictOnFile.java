package muster.decision;

import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * Rule DEC-03: what one side knows of a conflict. Of the other operation it holds whom to call and what class of event it is.
 *
 * @param raidId the own raid
 * @param window of the own raid
 * @param contact null until the other side has deconflicted as well
 */
public record ConflictOnFile(
        ConflictId id,
        RaidId raidId,
        Window window,
        AgencyId agencyId,
        EventClass eventClass,
        @Nullable Contact contact,
        ConflictStatus status) {
    /** Rule DEC-04. */
    public boolean isResolved() {
        return status.isResolved();
    }
}
