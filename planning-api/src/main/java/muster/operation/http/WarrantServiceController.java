package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import muster.operation.ConfirmTrigger;
import muster.operation.ExecuteWarrant;
import muster.operation.ReturnWarrant;
import muster.operation.WithdrawWarrant;
import muster.operation.event.CourtReturn;
import muster.operation.event.Receipt;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.WarrantId;
import muster.shared.http.Changes;
import muster.shared.http.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a warrant after the court decided. */
@RestController
@RequestMapping("/api/v1/operations/{operationId}/warrants/{warrantId}")
@Tag(name = "Warrants")
class WarrantServiceController {
    private final Door door;
    private final OperationRights rights;

    WarrantServiceController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record ConfirmTriggerBody(
            @NotNull OfficerId officerId,
            @NotNull Instant at,
            @NotBlank @Size(max = 4_000) String facts) {}

    @PostMapping("/trigger-confirmations")
    @Operation(
            operationId = "confirm-trigger",
            summary = "Say that the event came to pass on which an anticipatory warrant waits (confirm-trigger)")
    @Changes
    ResponseEntity<?> confirm(
            @PathVariable OperationId operationId,
            @PathVariable WarrantId warrantId,
            @Valid @RequestBody ConfirmTriggerBody body) {
        rights.toPlan(door.caller(), operationId);
        ConfirmTrigger command = new ConfirmTrigger(operationId, warrantId, body.officerId(), body.at(), body.facts());
        return door.change(command, command.stream(), warrantId);
    }

    record ReceiptBody(
            @NotNull Boolean left,
            @Nullable @Size(max = 500) String where) {}

    record FoundBody(
            @NotBlank @Size(max = 500) String item,
            @NotBlank @Size(max = 500) String place,
            @NotNull OfficerId finderId) {}

    record ExecuteWarrantBody(
            @NotNull Instant at,
            @NotNull OfficerId officerId,
            @NotNull @Valid ReceiptBody receipt,
            @Nullable @Size(max = 2_000) List<@NotNull @Valid FoundBody> inventory,
            @NotBlank @Size(max = 200) String preparedBy,
            @NotBlank @Size(max = 200) String witness) {}

    @PostMapping("/executions")
    @Operation(operationId = "execute-warrant", summary = "Record that a warrant was executed (execute-warrant)")
    @Changes
    ResponseEntity<?> execute(
            @PathVariable OperationId operationId,
            @PathVariable WarrantId warrantId,
            @Valid @RequestBody ExecuteWarrantBody body) {
        rights.toPlan(door.caller(), operationId);
        List<FoundBody> inventory = body.inventory() == null ? List.of() : body.inventory();
        ExecuteWarrant command = new ExecuteWarrant(
                operationId,
                warrantId,
                body.at(),
                body.officerId(),
                new Receipt(body.receipt().left(), body.receipt().where()),
                inventory.stream()
                        .map(found -> new ExecuteWarrant.Found(found.item(), found.place(), found.finderId()))
                        .toList(),
                body.preparedBy(),
                body.witness());
        return door.change(command, command.stream(), warrantId);
    }

    record ReturnWarrantBody(
            @NotNull Instant filedAt,
            @NotBlank @Size(max = 200) String court,
            @Nullable Instant useEndedAt,
            @Nullable @Size(max = 10) List<@NotNull @Valid OverrideBody> overrides) {}

    @PostMapping("/returns")
    @Operation(
            operationId = "return-warrant",
            summary = "Record that a warrant went back to the court (return-warrant)")
    @Changes
    ResponseEntity<?> file(
            @PathVariable OperationId operationId,
            @PathVariable WarrantId warrantId,
            @Valid @RequestBody ReturnWarrantBody body) {
        boolean overrides = body.overrides() != null && !body.overrides().isEmpty();
        rights.toPlanOrOverride(door.caller(), operationId, overrides);
        ReturnWarrant command = new ReturnWarrant(
                operationId,
                warrantId,
                new CourtReturn(body.filedAt(), body.court(), body.useEndedAt()),
                OverrideBody.all(body.overrides()));
        return door.change(command, command.stream(), warrantId);
    }

    record WithdrawWarrantBody(@NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/withdrawals")
    @Operation(operationId = "withdraw-warrant", summary = "Give up a warrant, or the application (withdraw-warrant)")
    @Changes
    ResponseEntity<?> withdraw(
            @PathVariable OperationId operationId,
            @PathVariable WarrantId warrantId,
            @Valid @RequestBody WithdrawWarrantBody body) {
        rights.toPlan(door.caller(), operationId);
        WithdrawWarrant command = new WithdrawWarrant(operationId, warrantId, body.reason());
        return door.change(command, command.stream(), warrantId);
    }
}
