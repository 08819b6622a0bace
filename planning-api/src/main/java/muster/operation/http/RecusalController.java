package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import muster.operation.RecuseOfficer;
import muster.operation.event.RecusalGround;
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
@RequestMapping("/api/v1/operations/{operationId}/recusals")
@Tag(name = "Assignments")
class RecusalController {
    private final Door door;
    private final OperationRights rights;

    RecusalController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record RecuseOfficerBody(
            @NotNull OfficerId officerId,
            @NotNull RecusalGround ground,
            @NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping
    @Operation(
            operationId = "recuse-officer",
            summary = "Keep a person with a conflict of interest out of the operation (recuse-officer)")
    @Creates
    ResponseEntity<?> recuse(@PathVariable OperationId operationId, @Valid @RequestBody RecuseOfficerBody body) {
        rights.toRead(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        RecuseOfficer command = new RecuseOfficer(operationId, id, body.officerId(), body.ground(), body.reason());
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId);
    }
}
