package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import muster.decision.RuleOverride;
import muster.operation.AssignOfficer;
import muster.operation.ReleaseOfficer;
import muster.operation.event.AssignmentRole;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Reasons;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/assignments")
@Tag(name = "Assignments")
class AssignmentController {
    private final Door door;
    private final OperationRights rights;

    AssignmentController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record AssignOfficerBody(
            @NotNull OfficerId officerId,
            @NotNull AssignmentRole role,
            @NotNull @Valid Window window,
            @Nullable RaidId raidId,
            @Nullable @Size(max = 10) List<@NotNull @Valid OverrideBody> overrides) {}

    @PostMapping
    @Operation(operationId = "assign-officer", summary = "Give a person a task (assign-officer)")
    @Creates
    ResponseEntity<?> assign(@PathVariable OperationId operationId, @Valid @RequestBody AssignOfficerBody body) {
        List<RuleOverride> overrides = OverrideBody.all(body.overrides());
        rights.toPlanOrOverride(door.caller(), operationId, !overrides.isEmpty());
        AssignmentId id = new AssignmentId(UUID.randomUUID());
        AssignOfficer command = new AssignOfficer(
                operationId, id, body.officerId(), body.role(), body.window(), body.raidId(), overrides);
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId + "/assignments/" + id);
    }

    @DeleteMapping("/{assignmentId}")
    @Operation(operationId = "release-officer", summary = "Free a person of a task (release-officer)")
    @Changes
    ResponseEntity<?> release(
            @PathVariable OperationId operationId,
            @PathVariable AssignmentId assignmentId,
            @Parameter(description = "Why, in 1 to 2000 characters.") @RequestParam String reason) {
        rights.toPlan(door.caller(), operationId);
        ReleaseOfficer command = new ReleaseOfficer(operationId, assignmentId, Reasons.given(reason));
        return door.change(command, command.stream(), assignmentId);
    }
}
