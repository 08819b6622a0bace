package muster.audit.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import muster.audit.view.DecisionHistory;
import muster.audit.view.DecisionItem;
import muster.audit.view.UndercoverSeal;
import muster.decision.NoSuch;
import muster.disclosure.view.AgencyReplay;
import muster.ledger.Moment;
import muster.operation.view.OperationPlan;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How it was decided, and what it looked like then. Read from the ledger itself; each read is recorded before it is answered. */
@RestController
@RequestMapping("/api/v1/audit/operations/{operationId}")
@Tag(name = "Audit")
class AuditController {
    private final ReadLog log;
    private final Reads reads;
    private final DecisionHistory history;
    private final AgencyReplay replay;
    private final JsonMapper json;

    AuditController(ReadLog log, Reads reads, DecisionHistory history, AgencyReplay replay, JsonMapper json) {
        this.json = json;
        this.log = log;
        this.reads = reads;
        this.history = history;
        this.replay = replay;
    }

    /** An operation that the agency knew nothing of. */
    record Invisible(boolean visible) {}

    @GetMapping("/decisions")
    @Operation(operationId = "list-decisions", summary = "Every accepted and refused command in order")
    @Asks({Asked.FROM, Asked.TO, Asked.LIMIT, Asked.CURSOR})
    Page<DecisionItem> decisions(
            @PathVariable OperationId operationId,
            @Parameter(description = "Only what this person asked: the sub of the token.") @RequestParam @Nullable
                    String actor,
            @Parameter(description = "Only this command, schedule-raid.") @RequestParam @Nullable String type,
            @Parameter(description = Unseal.DESCRIPTION) @RequestParam @Nullable String unseal) {
        log.record();
        UndercoverSeal seal = seal(operationId, unseal);
        Instant from = reads.instant("from");
        Instant to = reads.instant("to");
        List<DecisionItem> all = history.of(operationId);
        if (all.isEmpty()) {
            throw new NoSuch("operation");
        }
        return PageOf.list(
                all.stream()
                        // Before it is asked who: an answer that is found by a name says whose it is.
                        .map(item -> sealed(item, seal))
                        .filter(item -> from == null || !item.recordedAt().isBefore(from))
                        .filter(item -> to == null || !item.recordedAt().isAfter(to))
                        .filter(item -> actor == null
                                || (item.actor() != null
                                        && actor.equals(item.actor().sub())))
                        .filter(item -> type == null || type.equals(item.command()))
                        .toList(),
                reads);
    }

    @GetMapping
    @Operation(operationId = "replay-operation", summary = "The operation as of any moment, also as seen by any agency")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(anyOf = {OperationPlan.class, JsonNode.class, Invisible.class})))
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION})
    Object replay(
            @PathVariable OperationId operationId,
            @Parameter(description = "What this agency saw of it then.") @RequestParam @Nullable AgencyId asSeenBy,
            @Parameter(description = Unseal.DESCRIPTION) @RequestParam @Nullable String unseal) {
        log.record();
        UndercoverSeal seal = seal(operationId, unseal);
        Moment moment = reads.moment();
        if (history.plan(operationId, Moment.NOW).isEmpty()) {
            throw new NoSuch("operation");
        }
        if (asSeenBy != null) {
            return replay.seenBy(asSeenBy, operationId, moment)
                    .<Object>map(seal::over)
                    .orElse(new Invisible(false));
        }
        OperationPlan plan = history.plan(operationId, moment).orElseThrow(() -> new NoSuch("operation"));
        return seal.over(json.valueToTree(plan));
    }

    private UndercoverSeal seal(OperationId operation, @Nullable String unseal) {
        return Unseal.isSaid(unseal) ? UndercoverSeal.BROKEN : history.seal(operation);
    }

    private DecisionItem sealed(DecisionItem item, UndercoverSeal seal) {
        return seal.hidesNobody() ? item : json.treeToValue(seal.over(json.valueToTree(item)), DecisionItem.class);
    }
}
