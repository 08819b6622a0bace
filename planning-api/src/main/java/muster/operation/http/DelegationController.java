package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import muster.operation.AcceptCommand;
import muster.operation.DelegateCommand;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/delegations")
@Tag(name = "Assignments")
class DelegationController {
    private final Door door;
    private final ConductRights conduct;

    DelegationController(Door door, ConductRights conduct) {
        this.door = door;
        this.conduct = conduct;
    }

    /** {@code assignmentId}: the task of whoever commands now. */
    record DelegateCommandBody(
            @NotNull AssignmentId assignmentId,
            @NotNull OfficerId officerId,
            @NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping
    @Operation(
            operationId = "delegate-command",
            summary = "Offer command to somebody else (delegate-command)",
            description =
                    "Whoever commands goes on commanding until the other accepts. A new offer replaces one that is"
                            + " open.")
    @Creates
    ResponseEntity<?> delegate(@PathVariable OperationId operationId, @Valid @RequestBody DelegateCommandBody body) {
        conduct.toDelegate(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        DelegateCommand command =
                new DelegateCommand(operationId, id, body.assignmentId(), body.officerId(), body.reason());
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId);
    }

    record AcceptCommandBody(@NotBlank @Size(max = 2_000) String readBack) {}

    @PostMapping("/{delegationId}/acceptances")
    @Operation(
            operationId = "accept-command",
            summary = "Take command over, in person (accept-command)",
            description = "Answers the id of the new commander's assignment. What this person was to do meanwhile is"
                    + " freed, and the plan is void until it is submitted with its new leader.")
    @Creates
    ResponseEntity<?> accept(
            @PathVariable OperationId operationId,
            @PathVariable RecordId delegationId,
            @Valid @RequestBody AcceptCommandBody body) {
        conduct.toAcceptCommand(door.caller(), operationId);
        AssignmentId id = new AssignmentId(UUID.randomUUID());
        AcceptCommand command = new AcceptCommand(operationId, delegationId, id, body.readBack());
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId + "/assignments/" + id);
    }
}
