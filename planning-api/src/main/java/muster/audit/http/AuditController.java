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

/** How it was decided, and what it looked like then. Read from the ledger itself; each read is recorded before it is answered. */
@RestController
@RequestMapping("/api/v1/audit/operations/{operationId}")
@Tag(name = "Audit")
class AuditController {
    private final ReadLog log;
    private final Reads reads;
    private final DecisionHistory history;
    private final AgencyReplay replay;

    AuditController(ReadLog log, Reads reads, DecisionHistory history, AgencyReplay replay) {
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
            @Parameter(description = "Only this command, schedule-raid.") @RequestParam @Nullable String type) {
        log.record();
        Instant from = reads.instant("from");
        Instant to = reads.instant("to");
        List<DecisionItem> all = history.of(operationId);
        if (all.isEmpty()) {
            throw new NoSuch("operation");
        }
        return PageOf.list(
                all.stream()
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
            @Parameter(description = "What this agency saw of it then.") @RequestParam @Nullable AgencyId asSeenBy) {
        log.record();
        Moment moment = reads.moment();
        if (history.plan(operationId, Moment.NOW).isEmpty()) {
            throw new NoSuch("operation");
        }
        if (asSeenBy != null) {
            return replay.seenBy(asSeenBy, operationId, moment)
                    .<Object>map(model -> model)
                    .orElse(new Invisible(false));
        }
        return history.plan(operationId, moment).orElseThrow(() -> new NoSuch("operation"));
    }
}
