package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import muster.operation.InviteAgency;
import muster.operation.WithdrawAgency;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Reasons;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/participations")
@Tag(name = "Operations")
class ParticipationController {
    private final Door door;
    private final OperationRights rights;

    ParticipationController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record InviteAgencyBody(@NotNull AgencyId agencyId) {}

    @PostMapping
    @Operation(operationId = "invite-agency", summary = "Let an agency take part, at once (invite-agency)")
    @Creates
    ResponseEntity<?> invite(@PathVariable OperationId operationId, @Valid @RequestBody InviteAgencyBody body) {
        rights.toPlan(door.caller(), operationId);
        InviteAgency command = new InviteAgency(operationId, body.agencyId());
        return door.create(
                command,
                command.stream(),
                body.agencyId(),
                "/api/v1/operations/" + operationId + "/participations/" + body.agencyId());
    }

    @DeleteMapping("/{agencyId}")
    @Operation(
            operationId = "withdraw-agency",
            summary = "End an agency's part and free its people; from here on it is told nothing (withdraw-agency)")
    @Changes
    ResponseEntity<?> withdraw(
            @PathVariable OperationId operationId,
            @PathVariable AgencyId agencyId,
            @Parameter(description = "Why, in 1 to 2000 characters.") @RequestParam String reason) {
        rights.toPlan(door.caller(), operationId);
        WithdrawAgency command = new WithdrawAgency(operationId, agencyId, Reasons.given(reason));
        return door.change(command, command.stream(), agencyId);
    }
}
