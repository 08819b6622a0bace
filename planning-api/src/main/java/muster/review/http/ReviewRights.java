package muster.review.http;

import java.util.HashMap;
import java.util.Map;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.decision.NoSuch;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OperationId;
import muster.shared.http.Forbidden;
import muster.shared.http.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may mark material of an operation, and who looks at it (rule INF-08). Asked of the ledger, like all rights. */
@Component
class ReviewRights {
    private final Ledger ledger;

    ReviewRights(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Everybody with a part in it: who plans, answers, prosecutes or cares, of an agency that takes part; and who has a task. */
    void toMark(Actor actor, OperationId id) {
        Seats seats = seats(id);
        boolean leads =
                actor.is(Roles.LEAD) && actor.agency() != null && actor.agency().equals(seats.lead);
        boolean sits = actor.is(Roles.SUPERVISOR) || actor.is(Roles.PROSECUTOR) || actor.is(Roles.ADVOCATE);
        boolean serves = actor.is(Roles.OFFICER) && seats.tasks.containsValue(actor.sub());
        if (!seats.has(actor.agency()) || !(leads || sits || serves)) {
            throw new NoSuch("operation");
        }
    }

    void toReview(Actor actor, OperationId id) {
        if (!reviews(actor, id)) {
            throw new Forbidden("a prosecutor of a prosecutor's agency in the operation");
        }
    }

    /** @throws NoSuch to whoever has no part in it */
    boolean reviews(Actor actor, OperationId id) {
        toMark(actor, id);
        return actor.is(Roles.PROSECUTOR) && actor.agency() != null && prosecutes(actor.agency());
    }

    private boolean prosecutes(AgencyId agency) {
        return ledger.stream("agency/" + agency).stream()
                .anyMatch(
                        recorded -> recorded.event() instanceof AgencyEnrolled e && e.kind() == AgencyKind.PROSECUTOR);
    }

    private Seats seats(OperationId id) {
        Seats seats = new Seats();
        ledger.stream("operation/" + id).forEach(seats::note);
        if (seats.lead == null) {
            throw new NoSuch("operation");
        }
        return seats;
    }

    /** Who takes part, and the people of it. */
    private static final class Seats {
        private final Map<AgencyId, Boolean> participants = new HashMap<>();
        private final Map<AssignmentId, String> tasks = new HashMap<>();
        private @Nullable AgencyId lead;

        void note(Recorded recorded) {
            switch (recorded.event()) {
                case OperationOpened e -> lead = e.leadAgencyId();
                case AgencyInvited e -> participants.put(e.agencyId(), true);
                case AgencyWithdrawn e -> participants.remove(e.agencyId());
                case OfficerAssigned e when e.subject() != null -> tasks.put(e.assignmentId(), e.subject());
                case OfficerReleased e -> tasks.remove(e.assignmentId());
                default -> {}
            }
        }

        boolean has(@Nullable AgencyId agency) {
            return agency != null && (agency.equals(lead) || participants.containsKey(agency));
        }
    }
}
