package muster.deconfliction.view;

import java.util.List;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as the watch sees it: both sides, and of each whom to call.
 *
 * @param escalated whether it was still open when the sides were to call each other (rule DEC-04)
 */
public record WatchedConflict(ConflictId id, boolean resolved, boolean escalated, List<Side> sides) {
    /** One of the two. */
    public record Side(
            OperationId operationId,
            AgencyId agencyId,
            EventClass eventClass,
            Window window,
            @Nullable Contact contact) {
        static Side of(Raid raid) {
            return new Side(raid.operationId(), raid.agencyId(), raid.eventClass(), raid.window(), raid.contact());
        }
    }
}
