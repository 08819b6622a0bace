package muster.operation.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.decision.NoSuch;
import muster.ledger.Moment;
import muster.ledger.store.Streams;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.operation.view.Warrant;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.WarrantId;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Parts;
import muster.shared.http.Roles;
import org.springframework.stereotype.Component;

/**
 * Who may do what with an operation. What one may not see and what is not there are the same 404; 403 only where the thing
 * may be seen. Asked of the ledger, never of a view that may lag.
 */
@Component
class OperationRights {
    private final Operations operations;
    private final Parts parts;
    private final Door door;

    OperationRights(Operations operations, Parts parts, Door door) {
        this.operations = operations;
        this.parts = parts;
        this.door = door;
    }

    void toPlan(Actor actor, OperationId id) {
        if (leads(actor, id)) {
            return;
        }
        if (mayRead(actor, id)) {
            throw new Forbidden("the role lead of the operation's lead agency");
        }
        throw new NoSuch("operation");
    }

    /** A judge in any operation; a prosecutor, who transcribes, where its agency takes part. */
    void toDecideWarrants(Actor actor, OperationId id, WarrantId warrant) {
        boolean reads = mayRead(actor, id);
        boolean decides = actor.is(Roles.JUDGE) || (actor.is(Roles.PROSECUTOR) && takesPart(actor, id));
        if (!reads && !decides) {
            throw new NoSuch("operation");
        }
        boolean exists = warrant(planOf(id), warrant).isPresent();
        if (exists && decides) {
            return;
        }
        if (reads) {
            throw exists
                    ? new Forbidden("the role judge, or prosecutor with the court's document")
                    : new NoSuch("warrant");
        }
        throw new NoSuch("operation");
    }

    /** The lead; and a supervisor or prosecutor who takes it upon them to set a rule aside. */
    void toPlanOrOverride(Actor actor, OperationId id, boolean overrides) {
        if (!overrides || !mayRead(actor, id)) {
            toPlan(actor, id);
        }
    }

    /** Everybody who reads the operation; and a judge while the decision is pending. */
    Warrant toReadWarrant(Actor actor, OperationId id, WarrantId warrant) {
        boolean reads = mayRead(actor, id);
        if (!reads && !actor.is(Roles.JUDGE)) {
            throw new NoSuch("operation");
        }
        return warrant(planOf(id), warrant)
                .filter(found -> reads || found.status() == Warrant.Status.REQUESTED)
                .orElseThrow(() -> new NoSuch(reads ? "warrant" : "operation"));
    }

    void toRead(Actor actor, OperationId id) {
        if (!mayRead(actor, id)) {
            throw new NoSuch("operation");
        }
    }

    /** Behind the door, of a plan that is at hand. */
    static boolean mayRead(Actor actor, OperationPlan plan, Streams streams) {
        return (actor.is(Roles.LEAD) && actor.isOf(plan.leadAgencyId()))
                || (answers(actor) && actor.agency() != null && Parts.includes(streams, plan.id(), actor.agency()));
    }

    /** Of operations that an agency leads or, as their rows have it, takes part in, those that its people may read. */
    List<OperationPlan> readable(AgencyId agency, List<OperationPlan> plans) {
        Instant since = parts.seatedSince(agency);
        return plans.stream()
                .filter(plan -> plan.leadAgencyId().equals(agency) || (since != null && takesPart(agency, plan, since)))
                .toList();
    }

    /** The ledger is asked of those alone that are older than the agency's seat. */
    private boolean takesPart(AgencyId agency, OperationPlan plan, Instant seatedSince) {
        return plan.hasParticipant(agency, seatedSince) || parts.includes(plan.id(), agency);
    }

    /** Of a plan that an outsider asks for nothing is folded: what came of it, a fault or time, would tell that it is there. */
    private boolean mayRead(Actor actor, OperationId id) {
        return leads(actor, id) || (answers(actor) && takesPart(actor, id));
    }

    private boolean leads(Actor actor, OperationId id) {
        return actor.is(Roles.LEAD) && actor.isOf(leadOf(id));
    }

    private static boolean answers(Actor actor) {
        return actor.is(Roles.SUPERVISOR) || actor.is(Roles.PROSECUTOR);
    }

    /** With what the request has imagined so far. */
    boolean takesPart(Actor actor, OperationId id) {
        return actor.agency() != null && parts.includes(id, actor.agency());
    }

    private static Optional<Warrant> warrant(OperationPlan plan, WarrantId id) {
        return plan.warrants().stream()
                .filter(warrant -> warrant.id().equals(id))
                .findFirst();
    }

    /** With what the request has imagined so far: who plans in thought goes on from there. */
    private OperationPlan planOf(OperationId id) {
        OperationPlan plan = operations.at(id, Moment.NOW).orElseThrow(() -> new NoSuch("operation"));
        return door.imagined().isEmpty() ? plan : plan.with(door.imagined());
    }

    private AgencyId leadOf(OperationId id) {
        AgencyId lead = operations.leadOf(id);
        if (lead == null) {
            throw new NoSuch("operation");
        }
        return lead;
    }
}
