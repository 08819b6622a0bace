package muster.deconfliction.http;

import java.util.Objects;
import muster.decision.NoSuch;
import muster.disclosure.Column;
import muster.disclosure.Matrix;
import muster.disclosure.Participants;
import muster.disclosure.Sight;
import muster.ledger.Recorded;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationOpened;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Parts;
import muster.shared.http.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what about an operation's neighbours. Asked of the ledger, never of a view that may lag. */
@Component
class DeconflictionRights {
    private final Door door;

    DeconflictionRights(Door door) {
        this.door = door;
    }

    /** The lead, and a supervisor, who alone may exempt. */
    void toDeconflict(Actor actor, OperationId id) {
        Seats seats = seats(id, actor);
        seats.assertReads(actor);
        if (!seats.leads(actor) && !actor.is(Roles.SUPERVISOR)) {
            throw new Forbidden("the role lead of the operation's lead agency, or supervisor");
        }
    }

    /** The lead, and the watch in any operation. */
    void toResolve(Actor actor, OperationId id) {
        Seats seats = seats(id, actor);
        if (!actor.is(Roles.WATCH)) {
            seats.assertReads(actor);
            if (!seats.leads(actor)) {
                throw new Forbidden("the role lead of the operation's lead agency, or watch");
            }
        }
    }

    void toRead(Actor actor, OperationId id) {
        seats(id, actor).assertReads(actor);
    }

    /** The lead agency alone names targets, and nobody does when the operation is over. */
    void toTarget(Actor actor, OperationId id) {
        Seats seats = seats(id, actor);
        seats.assertKeepsTargets(actor);
        if (seats.over()) {
            throw new Invalid("operation-over", "Register targets of an operation that is neither closed nor aborted.");
        }
    }

    /** Not who named a target looks whether it is still one. */
    void toValidateTargets(Actor actor, OperationId id) {
        seats(id, actor).assertKeepsTargets(actor);
        if (!actor.is(Roles.SUPERVISOR)) {
            throw new Forbidden("the role supervisor of the operation's lead agency");
        }
    }

    /** @return how much of them the matrix lets the caller's agency see */
    Sight toReadTargets(Actor actor, OperationId id) {
        Seats seats = seats(id, actor);
        seats.assertReads(actor);
        if (seats.columnOf(actor) == Column.LEAD) {
            seats.assertKeepsTargets(actor);
        }
        Sight sight = Matrix.TARGET.seenBy(seats.columnOf(actor));
        if (sight == Sight.NOTHING) {
            throw new Forbidden("an agency that is told of targets");
        }
        return sight;
    }

    private Seats seats(OperationId id, Actor actor) {
        AgencyId lead = null;
        boolean over = false;
        Participants participants = Participants.NONE;
        for (Recorded recorded : door.streams().streamsOf(Parts.bearing(id, actor.agency()))) {
            participants = participants.fold(recorded.event());
            switch (recorded.event()) {
                case OperationOpened e -> lead = e.leadAgencyId();
                case OperationAborted e when e.siteId() == null -> over = true;
                case OperationClosed e -> over = true;
                default -> {}
            }
        }
        if (lead == null) {
            throw new NoSuch("operation");
        }
        return new Seats(lead, participants, over);
    }

    private record Seats(AgencyId lead, Participants participants, boolean over) {
        boolean leads(Actor actor) {
            return actor.is(Roles.LEAD) && actor.isOf(lead);
        }

        void assertReads(Actor actor) {
            boolean takesPart = (actor.is(Roles.SUPERVISOR) || actor.is(Roles.PROSECUTOR)) && isIn(actor.agency());
            if (!leads(actor) && !takesPart) {
                throw new NoSuch("operation");
            }
        }

        private boolean isIn(@Nullable AgencyId agency) {
            return agency != null && (agency.equals(lead) || participants.includes(agency));
        }

        /** Of somebody whose agency takes part. */
        Column columnOf(Actor actor) {
            AgencyId agency = Objects.requireNonNull(actor.agency());
            return agency.equals(lead)
                    ? Column.LEAD
                    : participants.columnOf(agency).orElseThrow();
        }

        void assertKeepsTargets(Actor actor) {
            assertReads(actor);
            if (!leads(actor) && !(actor.is(Roles.SUPERVISOR) && actor.isOf(lead))) {
                throw new Forbidden("the role lead or supervisor of the operation's lead agency");
            }
        }
    }
}
