package muster.operation.http;

import java.util.Set;
import muster.operation.event.AssignmentRole;
import muster.operation.view.Operations;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.http.Forbidden;
import muster.shared.http.Roles;
import org.springframework.stereotype.Component;

/** Who may do what from the approval of a plan to the end of the operation; asked of the ledger, like all rights. */
@Component
class ConductRights {
    private final OperationRights rights;
    private final Operations operations;

    ConductRights(OperationRights rights, Operations operations) {
        this.rights = rights;
        this.operations = operations;
    }

    /** A supervisor or a prosecutor of an agency that takes part. */
    void toAnswer(Actor actor, OperationId id) {
        rights.toRead(actor, id);
        if (!actor.is(Roles.SUPERVISOR) && !actor.is(Roles.PROSECUTOR)) {
            throw new Forbidden("the role supervisor or prosecutor");
        }
    }

    /** The lead writes down what a provider said; a provider's advocate says it for the own agency. */
    void toConfirm(Actor actor, OperationId id, AgencyId provider) {
        if (actor.is(Roles.ADVOCATE) && actor.agency() != null && rights.takesPart(actor, id)) {
            if (!actor.isOf(provider)) {
                throw new Forbidden("an advocate of that provider, or the lead");
            }
            return;
        }
        rights.toPlan(actor, id);
    }

    /** The lead, and victim specialists with a task in it: nobody else holds what is known of a survivor (rule VIC-03). */
    void toRelease(Actor actor, OperationId id) {
        if (!tasks(actor, id).contains(AssignmentRole.VICTIM_SPECIALIST)) {
            rights.toPlan(actor, id);
        }
    }

    /** Also an advocate of the agency that it names, to whom the survivor may turn first; of which, the operation asks. */
    void toRevoke(Actor actor, OperationId id) {
        if (!actor.is(Roles.ADVOCATE) || !rights.takesPart(actor, id)) {
            toRelease(actor, id);
        }
    }

    /** Whoever has a task; and the lead, who writes down what was said by radio. */
    void toAcknowledge(Actor actor, OperationId id) {
        if (!serves(actor, id)) {
            rights.toPlan(actor, id);
        }
    }

    void toLog(Actor actor, OperationId id) {
        if (serves(actor, id)) {
            return;
        }
        rights.toRead(actor, id);
        if (!actor.is(Roles.LEAD) && !actor.is(Roles.SUPERVISOR)) {
            throw new Forbidden("the role lead or supervisor, or a task in the operation");
        }
    }

    /** The commander, a team leader, or who commands them from outside (rule OPS-06). */
    void toCallOff(Actor actor, OperationId id) {
        Set<AssignmentRole> tasks = tasks(actor, id);
        if (tasks.stream().anyMatch(AssignmentRole::leads)) {
            return;
        }
        if (!tasks.isEmpty()) {
            throw new Forbidden("a commander or a team leader");
        }
        toLog(actor, id);
    }

    /** Whoever commands; and who answers for the plan. */
    void toGo(Actor actor, OperationId id) {
        if (!commands(actor, id)) {
            toAnswer(actor, id);
        }
    }

    /** Whoever commands passes it on; and the lead, who plans for them (rule STF-10). */
    void toDelegate(Actor actor, OperationId id) {
        if (!commands(actor, id)) {
            rights.toPlan(actor, id);
        }
    }

    /** Nobody accepts command for another. */
    void toAcceptCommand(Actor actor, OperationId id) {
        if (!actor.is(Roles.OFFICER) || !operations.wasOfferedCommand(id, actor.sub())) {
            rights.toRead(actor, id);
            throw new Forbidden("the person to whom command was offered");
        }
    }

    private boolean commands(Actor actor, OperationId id) {
        return tasks(actor, id).contains(AssignmentRole.COMMANDER);
    }

    private boolean serves(Actor actor, OperationId id) {
        return !tasks(actor, id).isEmpty();
    }

    private Set<AssignmentRole> tasks(Actor actor, OperationId id) {
        return actor.is(Roles.OFFICER) ? operations.rolesOf(id, actor.sub()) : Set.of();
    }
}
