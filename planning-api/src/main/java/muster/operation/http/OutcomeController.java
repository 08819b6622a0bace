package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import muster.decision.NoSuch;
import muster.disclosure.Column;
import muster.disclosure.Outcomes;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.OperationId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Door;
import muster.shared.http.OutcomesOf;
import muster.shared.http.Reads;
import muster.shared.http.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What came of operations, to whoever reads their plans: counted from the plans as they are read. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Outcomes")
class OutcomeController {
    private final Door door;
    private final Reads reads;
    private final OperationRights rights;
    private final Operations operations;
    private final PolicyPacks packs;
    private final JsonMapper json;

    OutcomeController(
            Door door, Reads reads, OperationRights rights, Operations operations, PolicyPacks packs, JsonMapper json) {
        this.door = door;
        this.reads = reads;
        this.rights = rights;
        this.operations = operations;
        this.packs = packs;
        this.json = json;
    }

    @GetMapping("/operations/{operationId}/outcomes")
    @Operation(
            operationId = "get-outcomes",
            summary = "What came of the operation, for both goals, with what was planned",
            description =
                    "Counted from the plan as it is read, so that nothing is in it that get-operation does not show.")
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION})
    Outcomes one(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        OperationPlan plan = operations.at(operationId, reads.moment()).orElseThrow(() -> new NoSuch("operation"));
        return Outcomes.of(List.of(shown(plan)), packs.planning());
    }

    @GetMapping("/outcomes")
    @Operation(
            operationId = "list-outcomes",
            summary = "What came of the operations that you may see, over a time",
            description = "Of those of list-operations whose window touches the time from from to to.")
    @Asks({Asked.SINCE, Asked.UNTIL, Asked.MIN_POSITION})
    OutcomesOf all() {
        Actor actor = door.caller();
        Instant from = reads.instant("from");
        Instant to = reads.instant("to");
        boolean participating = actor.is(Roles.SUPERVISOR) || actor.is(Roles.PROSECUTOR);
        if (actor.agency() == null || !(actor.is(Roles.LEAD) || participating)) {
            return new OutcomesOf(List.of(), Outcomes.of(List.of(), packs.planning()));
        }
        reads.freshen(OperationController.VIEW);
        List<OperationPlan> plans =
                rights.readable(actor.agency(), operations.during(actor.agency(), participating, from, to));
        return new OutcomesOf(
                plans.stream().map(OperationPlan::id).toList(),
                Outcomes.of(plans.stream().map(this::shown).toList(), packs.planning()));
    }

    /** Whoever reads a plan reads all of it. */
    private Outcomes.Shown shown(OperationPlan plan) {
        return new Outcomes.Shown(json.valueToTree(plan), Column.LEAD);
    }
}
