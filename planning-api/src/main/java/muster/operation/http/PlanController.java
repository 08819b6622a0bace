package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import muster.operation.AcknowledgeBriefing;
import muster.operation.ApprovePlan;
import muster.operation.HoldBriefing;
import muster.operation.OperationCommand;
import muster.operation.RejectPlan;
import muster.operation.SubmitPlan;
import muster.operation.event.PlanSections;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}")
@Tag(name = "Plan and approval")
class PlanController {
    private final Door door;
    private final OperationRights rights;
    private final ConductRights conduct;

    PlanController(Door door, OperationRights rights, ConductRights conduct) {
        this.door = door;
        this.rights = rights;
        this.conduct = conduct;
    }

    record SectionsBody(
            @NotBlank @Size(max = 20_000) String situation,
            @NotBlank @Size(max = 20_000) String mission,
            @NotBlank @Size(max = 20_000) String execution,
            @NotBlank @Size(max = 20_000) String logistics,
            @NotBlank @Size(max = 20_000) String command) {}

    record SubmitPlanBody(
            @Nullable @Valid SectionsBody sections,
            @Nullable @Size(max = 2_000) String reason) {}

    @PostMapping("/submissions")
    @Operation(operationId = "submit-plan", summary = "Lay the plan before those who approve it (submit-plan)")
    @Creates
    ResponseEntity<?> submit(@PathVariable OperationId operationId, @Valid @RequestBody SubmitPlanBody body) {
        rights.toPlan(door.caller(), operationId);
        SectionsBody said = body.sections();
        RecordId id = new RecordId(UUID.randomUUID());
        PlanSections sections = said == null
                ? null
                : new PlanSections(
                        said.situation(), said.mission(), said.execution(), said.logistics(), said.command());
        return create(new SubmitPlan(operationId, id, sections, body.reason()), id);
    }

    enum Answer {
        APPROVED,
        REJECTED
    }

    record ApprovePlanBody(
            @NotNull Answer decision,
            @Nullable @Size(max = 2_000) String reason,
            @Nullable OfficerId officerId) {}

    @PostMapping("/approvals")
    @Operation(
            operationId = "approve-plan",
            summary = "Answer for the own agency's part of the plan (approve-plan, reject-plan)",
            description = "Needs If-Match: the plan that was read is the plan that is approved.")
    @Creates
    ResponseEntity<?> answer(@PathVariable OperationId operationId, @Valid @RequestBody ApprovePlanBody body) {
        conduct.toAnswer(door.caller(), operationId);
        door.requireIfMatch();
        RecordId id = new RecordId(UUID.randomUUID());
        return create(
                body.decision() == Answer.APPROVED
                        ? new ApprovePlan(operationId, id, body.reason(), body.officerId())
                        : new RejectPlan(operationId, id, body.reason()),
                id);
    }

    record HoldBriefingBody(
            @Nullable Instant at,
            @Nullable @Size(max = 4_000) String notes) {}

    @PostMapping("/briefings")
    @Operation(operationId = "hold-briefing", summary = "Brief the teams on the plan as submitted (hold-briefing)")
    @Creates
    ResponseEntity<?> brief(@PathVariable OperationId operationId, @Valid @RequestBody HoldBriefingBody body) {
        rights.toPlan(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        return create(new HoldBriefing(operationId, id, body.at(), body.notes()), id);
    }

    record AcknowledgeBriefingBody(
            @NotBlank @Size(max = 2_000) String readBack,
            @Nullable @Positive Integer version,
            @Nullable AssignmentId assignmentId) {}

    @PostMapping("/acknowledgements")
    @Operation(
            operationId = "acknowledge-briefing",
            summary = "Repeat the own task back (acknowledge-briefing)",
            description = "version is that of the plan. The lead may write it down for another person's assignment.")
    @Creates
    ResponseEntity<?> acknowledge(
            @PathVariable OperationId operationId, @Valid @RequestBody AcknowledgeBriefingBody body) {
        conduct.toAcknowledge(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        return create(new AcknowledgeBriefing(operationId, body.assignmentId(), body.version(), body.readBack()), id);
    }

    private ResponseEntity<?> create(OperationCommand command, RecordId id) {
        return door.create(command, command.stream(), id, "/api/v1/operations/" + command.operationId());
    }
}
