package muster.audit.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import muster.audit.view.DecisionHistory;
import muster.audit.view.DecisionItem;
import muster.decision.NoSuch;
import muster.disclosure.view.AgencyReplay;
import muster.ledger.Moment;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
    @Operation(summary = "Every accepted and refused command in order")
    Page<DecisionItem> decisions(
            @PathVariable OperationId operationId,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String type) {
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
    @Operation(summary = "The operation as of any moment, also as seen by any agency")
    Object replay(@PathVariable OperationId operationId, @RequestParam @Nullable AgencyId asSeenBy) {
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
