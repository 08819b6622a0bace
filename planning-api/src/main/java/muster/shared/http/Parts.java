package muster.shared.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import muster.decision.NoSuch;
import muster.ledger.Recorded;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a part in an operation, of whatever kind. Asked of the ledger, like all rights. */
@Component
public class Parts {
    private final Door door;

    Parts(Door door) {
        this.door = door;
    }

    /**
     * Lets everybody with a part in it through: who plans, answers, prosecutes or cares, of an agency that takes part; and who has
     * a task.
     *
     * @return the lead agency
     * @throws NoSuch to everybody else
     */
    public AgencyId require(Actor actor, OperationId id) {
        Seats seats = seats(id);
        AgencyId lead = seats.lead;
        if (lead == null || !seats.has(actor.agency())) {
            throw new NoSuch("operation");
        }
        boolean leads = actor.is(Roles.LEAD) && actor.isOf(lead);
        boolean sits = actor.is(Roles.SUPERVISOR) || actor.is(Roles.PROSECUTOR) || actor.is(Roles.ADVOCATE);
        boolean serves = actor.is(Roles.OFFICER) && seats.serves(actor.sub(), null);
        if (!(leads || sits || serves)) {
            throw new NoSuch("operation");
        }
        return lead;
    }

    /**
     * Lets through who has such a task in it.
     *
     * @param who as the refusal says it
     * @throws Forbidden to who has another part in it
     */
    public void requireTask(Actor actor, OperationId id, AssignmentRole role, String who) {
        require(actor, id);
        if (!actor.is(Roles.OFFICER) || !seats(id).serves(actor.sub(), role)) {
            throw new Forbidden(who);
        }
    }

    /** Whether an agency leads it or takes part now. */
    public boolean includes(OperationId id, AgencyId agency) {
        return seats(id).has(agency);
    }

    private Seats seats(OperationId id) {
        Seats seats = new Seats();
        door.streams().stream("operation/" + id).forEach(seats::note);
        return seats;
    }

    /** Who takes part, and the people of it. */
    private static final class Seats {
        private final Set<AgencyId> participants = new HashSet<>();
        private final Map<AssignmentId, OfficerAssigned> tasks = new HashMap<>();
        private @Nullable AgencyId lead;

        void note(Recorded recorded) {
            switch (recorded.event()) {
                case OperationOpened e -> lead = e.leadAgencyId();
                case AgencyInvited e -> participants.add(e.agencyId());
                case AgencyWithdrawn e -> participants.remove(e.agencyId());
                case OfficerAssigned e -> tasks.put(e.assignmentId(), e);
                case OfficerReleased e -> tasks.remove(e.assignmentId());
                default -> {}
            }
        }

        /** @param role null: any */
        boolean serves(String subject, @Nullable AssignmentRole role) {
            return tasks.values().stream()
                    .anyMatch(task -> subject.equals(task.subject()) && (role == null || role == task.role()));
        }

        boolean has(@Nullable AgencyId agency) {
            return agency != null && (agency.equals(lead) || participants.contains(agency));
        }
    }
}
