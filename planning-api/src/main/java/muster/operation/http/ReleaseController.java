package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import muster.operation.RecordRelease;
import muster.operation.RevokeRelease;
import muster.operation.event.SignedForm;
import muster.operation.event.SurvivorFact;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/releases")
@Tag(name = "Care of victims")
class ReleaseController {
    private final Door door;
    private final ConductRights conduct;

    ReleaseController(Door door, ConductRights conduct) {
        this.door = door;
        this.conduct = conduct;
    }

    record SignedFormBody(
            @NotNull LocalDate givenOn,
            @NotBlank @Size(max = 200) String reference,

            @NotBlank @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits")
            String sha256,

            @NotBlank @Size(max = 200) String informedBy,
            boolean guardianSigned) {}

    record RecordReleaseBody(
            @NotNull SurvivorRef survivorRef,
            @NotNull AgencyId recipientId,
            @NotBlank @Size(max = 500) String purpose,
            @NotEmpty Set<@NotNull SurvivorFact> covers,
            @NotNull @Valid SignedFormBody form,
            @NotNull LocalDate validUntil) {}

    @PostMapping
    @Operation(
            operationId = "record-release",
            summary = "Write down what a survivor lets a provider know, in writing and for a time (record-release)",
            description =
                    "No service depends on it. The paper stays where it was signed; give its reference, which names nobody,"
                            + " and the SHA-256 of its bytes. validUntil is the last day, where the operation is. When it is over, the"
                            + " provider's model and its feed lose what rested on it.")
    @Creates
    ResponseEntity<?> record(@PathVariable OperationId operationId, @Valid @RequestBody RecordReleaseBody body) {
        conduct.toRelease(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        SignedFormBody form = body.form();
        RecordRelease command = new RecordRelease(
                operationId,
                id,
                body.survivorRef(),
                body.recipientId(),
                body.purpose(),
                body.covers(),
                new SignedForm(
                        form.givenOn(), form.reference(), form.sha256(), form.informedBy(), form.guardianSigned()),
                body.validUntil());
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId);
    }

    @PostMapping("/{releaseId}/revocations")
    @Operation(
            operationId = "revoke-release",
            summary = "Write down that a survivor took a release back (revoke-release)",
            description = "There is no body: nobody asks a survivor for a reason.")
    @Changes
    ResponseEntity<?> revoke(@PathVariable OperationId operationId, @PathVariable RecordId releaseId) {
        conduct.toRevoke(door.caller(), operationId);
        RevokeRelease command = new RevokeRelease(operationId, releaseId);
        return door.change(command, command.stream(), releaseId);
    }
}
