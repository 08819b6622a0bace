package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import muster.decision.NoSuch;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.operation.view.HistoryItem;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.operation.view.PlanDiff;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Door;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the plan came to be what it is, decision by decision, and what differs between any two of its states. */
@RestController
@RequestMapping("/api/v1/operations/{operationId}")
@Tag(name = "Operations")
class HistoryController {
    private final Door door;
    private final Reads reads;
    private final OperationRights rights;
    private final Operations operations;
    private final JsonMapper json;

    HistoryController(Door door, Reads reads, OperationRights rights, Operations operations, JsonMapper json) {
        this.door = door;
        this.reads = reads;
        this.rights = rights;
        this.operations = operations;
        this.json = json;
    }

    @GetMapping("/history")
    @Operation(operationId = "get-history", summary = "Every decision that shaped the plan, in order, with its version")
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION, Asked.LIMIT, Asked.CURSOR})
    Page<HistoryItem> history(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        return PageOf.list(HistoryItem.of(operations.history(operationId, reads.moment())), reads);
    }

    @GetMapping("/diff")
    @Operation(operationId = "diff-operation", summary = "What differs between two states of the plan")
    @Asks({Asked.DIFF_FROM, Asked.DIFF_TO})
    PlanDiff diff(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        Moment from = reads.moment("from");
        Moment to = reads.moment("to");
        List<Recorded> history = operations.history(operationId, Moment.NOW);
        return PlanDiff.between(body(history, from), body(history, to));
    }

    private JsonNode body(List<Recorded> history, Moment moment) {
        OperationPlan plan =
                OperationPlan.after(history.stream().filter(moment::includes).toList());
        if (plan == null) {
            throw new NoSuch("operation");
        }
        return json.valueToTree(plan);
    }
}
