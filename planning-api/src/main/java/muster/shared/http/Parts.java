package muster.shared.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.decision.NoSuch;
import muster.disclosure.Participants;
import muster.ledger.Recorded;
import muster.ledger.store.Streams;
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
        Seats seats = seats(door.streams(), id, actor.agency());
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
        if (!seats(door.streams(), id, actor.agency()).serves(actor.sub(), role)) {
            throw new Forbidden(who);
        }
    }

    /** Whether an agency leads it, or takes part now and has its seat (rule INF-09). */
    public boolean includes(OperationId id, AgencyId agency) {
        return includes(door.streams(), id, agency);
    }

    /** The same, for whoever is behind the door. */
    public static boolean includes(Streams streams, OperationId id, AgencyId agency) {
        return seats(streams, id, agency).has(agency);
    }

    /** Since when an agency has its seat without a break; null where it has none. */
    public @Nullable Instant seatedSince(AgencyId agency) {
        Participants seats = Participants.NONE;
        Instant since = null;
        for (Recorded recorded : door.streams().stream("agency/" + agency)) {
            seats = seats.fold(recorded.event());
            Instant begun = since == null ? recorded.recordedAt() : since;
            since = seats.hasSeat(agency) ? begun : null;
        }
        return since;
    }

    /** The streams of an operation and of one agency: what bears on the part that it has. */
    public static List<String> bearing(OperationId id, @Nullable AgencyId agency) {
        return agency == null ? List.of("operation/" + id) : List.of("operation/" + id, "agency/" + agency);
    }

    private static Seats seats(Streams streams, OperationId id, @Nullable AgencyId agency) {
        Seats seats = new Seats();
        streams.streamsOf(bearing(id, agency)).forEach(seats::note);
        return seats;
    }

    /** Who takes part, and the people of it. */
    private static final class Seats {
        private final Map<AssignmentId, OfficerAssigned> tasks = new HashMap<>();
        private Participants participants = Participants.NONE;
        private @Nullable AgencyId lead;

        void note(Recorded recorded) {
            participants = participants.fold(recorded.event());
            switch (recorded.event()) {
                case OperationOpened e -> lead = e.leadAgencyId();
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
            return agency != null && (agency.equals(lead) || participants.includes(agency));
        }
    }
}
