package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import muster.operation.ApproveTechnique;
import muster.operation.OperationCommand;
import muster.operation.PlanTechnique;
import muster.operation.event.UndercoverTechnique;
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
@RequestMapping("/api/v1/operations/{operationId}/techniques")
@Tag(name = "Plan and approval")
class UndercoverController {
    private final Door door;
    private final OperationRights rights;
    private final ConductRights conduct;

    UndercoverController(Door door, OperationRights rights, ConductRights conduct) {
        this.door = door;
        this.rights = rights;
        this.conduct = conduct;
    }

    record PlanTechniqueBody(
            @NotEmpty Set<UndercoverTechnique.@NotNull Contact> contact,
            @Nullable @PositiveOrZero @Max(1_000_000) Integer mostPayment,
            UndercoverTechnique.@NotNull Recording recording,
            boolean signalAgreed,
            @NotBlank @Size(max = 4_000) String conduct) {}

    @PostMapping
    @Operation(
            operationId = "plan-technique",
            summary = "Write down what officers may do undercover, and no more (plan-technique)",
            description = "mostPayment is in whole dollars. Identities and signals are told by mouth and never enter.")
    @Creates
    ResponseEntity<?> plan(@PathVariable OperationId operationId, @Valid @RequestBody PlanTechniqueBody body) {
        rights.toPlan(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        UndercoverTechnique technique = new UndercoverTechnique(
                body.contact(), body.mostPayment(), body.recording(), body.signalAgreed(), body.conduct());
        return create(new PlanTechnique(operationId, id, technique), id);
    }

    record ApproveTechniqueBody(@Nullable @Size(max = 2_000) String reason) {}

    @PostMapping("/{techniqueId}/approvals")
    @Operation(
            operationId = "approve-technique",
            summary =
                    "Answer, as a supervisor or a prosecutor, for what officers may do undercover (approve-technique)",
            description = "It takes one of each; neither wrote it, nor carries it out.")
    @Creates
    ResponseEntity<?> approve(
            @PathVariable OperationId operationId,
            @PathVariable RecordId techniqueId,
            @Valid @RequestBody ApproveTechniqueBody body) {
        conduct.toAnswer(door.caller(), operationId);
        return create(new ApproveTechnique(operationId, techniqueId, body.reason()), techniqueId);
    }

    private ResponseEntity<?> create(OperationCommand command, RecordId id) {
        return door.create(command, command.stream(), id, "/api/v1/operations/" + command.operationId());
    }
}
