package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import muster.operation.VerifyAddress;
import muster.operation.event.Photo;
import muster.operation.event.VerificationMethod;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.VerificationId;
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
@RequestMapping("/api/v1/operations/{operationId}/verifications")
@Tag(name = "Sites")
class VerificationController {
    private final Door door;
    private final OperationRights rights;

    VerificationController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record PhotoBody(
            @NotBlank @Size(max = 200) String reference,

            @NotBlank @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits")
            String sha256) {}

    record VerifyAddressBody(
            @NotNull SiteId siteId,
            @NotNull OfficerId officerId,
            @NotNull VerificationMethod method,
            @NotBlank @Size(max = 4_000) String description,
            @NotNull @Valid PhotoBody photo,
            @NotBlank @Size(max = 500) String observedAddress,
            @Nullable @Size(min = 1, max = 500) String warrantAddress,
            @NotNull @Valid Location location,
            @NotNull Instant at) {

        VerifyAddress command(OperationId operation, VerificationId id) {
            return new VerifyAddress(
                    operation,
                    id,
                    siteId,
                    officerId,
                    method,
                    description,
                    new Photo(photo.reference(), photo.sha256()),
                    observedAddress,
                    warrantAddress,
                    location,
                    at);
        }
    }

    @PostMapping
    @Operation(
            operationId = "verify-address",
            summary = "An officer makes sure that the plan names the right door (verify-address, rule SIT-01)")
    @Creates
    ResponseEntity<?> verify(@PathVariable OperationId operationId, @Valid @RequestBody VerifyAddressBody body) {
        rights.toPlan(door.caller(), operationId);
        VerificationId id = new VerificationId(UUID.randomUUID());
        VerifyAddress command = body.command(operationId, id);
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId + "/verifications/" + id);
    }
}
