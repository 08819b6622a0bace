package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import muster.decision.AgencyOnFile;
import muster.decision.NoSuch;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.operation.view.Participation;
import muster.operation.view.PlanVersion;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Door;
import muster.shared.http.Reads;
import muster.shared.http.paper.Copy;
import muster.shared.http.paper.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan on paper, for those who read it; an agency prints its own model of it. */
@RestController
@RequestMapping("/api/v1/operations/{operationId}")
@Tag(name = "Operations")
class PaperController {
    private final Door door;
    private final Reads reads;
    private final OperationRights rights;
    private final Operations operations;
    private final Ledger ledger;
    private final Press press;

    PaperController(Door door, Reads reads, OperationRights rights, Operations operations, Ledger ledger, Press press) {
        this.door = door;
        this.reads = reads;
        this.rights = rights;
        this.operations = operations;
        this.ledger = ledger;
        this.press = press;
    }

    @GetMapping("/plan.pdf")
    @Operation(
            operationId = "print-plan",
            summary = "The plan as a tagged PDF: operations order and ICS forms, marked with your name")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION, Asked.PLAN_VERSION})
    ResponseEntity<byte[]> pdf(@PathVariable OperationId operationId) {
        return press.pdf(copy(operationId));
    }

    @GetMapping("/plan.html")
    @Operation(operationId = "view-printed-plan", summary = "The same as a page that a browser prints")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION, Asked.PLAN_VERSION})
    ResponseEntity<String> html(@PathVariable OperationId operationId) {
        return press.html(copy(operationId));
    }

    private Copy copy(OperationId id) {
        rights.toRead(door.caller(), id);
        Moment moment = reads.moment();
        long submitted = reads.number("planVersion", 0);
        Instant at = press.now();
        List<Recorded> history = operations.history(id, Moment.NOW);
        OperationPlan now = plan(OperationPlan.after(history));
        OperationPlan shown = plan(
                submitted == 0
                        ? OperationPlan.after(
                                history.stream().filter(moment::includes).toList())
                        : asSubmitted(history, submitted));
        String address = "/api/v1/operations/" + id + "?version=" + shown.version();
        return press.copy(shown, address, names(shown), at, marks(shown, now));
    }

    private static OperationPlan plan(@Nullable OperationPlan found) {
        if (found == null) {
            throw new NoSuch("operation");
        }
        return found;
    }

    /** With all that was answered to it, up to the change that voided it or the next submission. */
    private static @Nullable OperationPlan asSubmitted(List<Recorded> history, long version) {
        OperationPlan plan = null;
        OperationPlan found = null;
        for (Recorded recorded : history) {
            plan = OperationPlan.fold(plan, recorded);
            PlanVersion submitted = plan == null ? null : plan.plan();
            if (submitted != null
                    && submitted.version() == version
                    && submitted.status() == PlanVersion.Status.SUBMITTED) {
                found = plan;
            }
        }
        return found;
    }

    private static List<String> marks(OperationPlan shown, OperationPlan now) {
        List<String> marks = new ArrayList<>();
        if (shown.version() < now.version()) {
            marks.add("Not the present plan: this is version " + shown.version()
                    + " of the operation, which is at version " + now.version() + " now.");
        }
        PlanVersion plan = shown.plan();
        PlanVersion last = now.plan();
        if (plan == null) {
            marks.add("Draft: nobody has submitted this plan.");
        } else if (plan.status() == PlanVersion.Status.VOIDED) {
            marks.add("Stale: changed since version " + plan.version() + " of the plan was submitted ("
                    + String.join(", ", plan.changed()) + "). Approvals and read-backs of it do not count.");
        }
        if (plan != null && last != null && last.version() > plan.version()) {
            marks.add("Superseded by version " + last.version() + " of the plan.");
        } else if (plan != null
                && plan.status() == PlanVersion.Status.SUBMITTED
                && last != null
                && last.status() == PlanVersion.Status.VOIDED) {
            marks.add("Stale by now: the plan was changed (" + String.join(", ", last.changed()) + ").");
        }
        return marks;
    }

    /** Who reads a plan reads the agencies. */
    private Map<String, String> names(OperationPlan plan) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(
                        Stream.of(plan.leadAgencyId()),
                        plan.participations().stream().map(Participation::agencyId))
                .forEach(agency -> names.put(agency.toString(), nameOf(agency)));
        return names;
    }

    private String nameOf(AgencyId agency) {
        AgencyOnFile onFile = null;
        for (Recorded recorded : ledger.stream("agency/" + agency)) {
            onFile = AgencyOnFile.fold(onFile, recorded);
        }
        return Objects.requireNonNull(onFile, "Who takes part is enrolled.").name();
    }
}
