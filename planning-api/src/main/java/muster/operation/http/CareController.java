package muster.operation.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import muster.operation.ConfirmCapacity;
import muster.operation.PlanVictimCare;
import muster.operation.event.ChildPlan;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.Reception;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OperationId;
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
@RequestMapping("/api/v1/operations/{operationId}/care-plan")
@Tag(name = "Care of victims")
class CareController {
    private final Door door;
    private final OperationRights rights;
    private final ConductRights conduct;

    CareController(Door door, OperationRights rights, ConductRights conduct) {
        this.door = door;
        this.rights = rights;
        this.conduct = conduct;
    }

    record ExpectedBody(
            @Min(0) @Max(10_000) int adults,
            @Min(0) @Max(10_000) int minors,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 64) String> languages) {}

    record ReceptionBody(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 500) String address,
            @Nullable @Valid Location location) {
        /** A name alone is enough where everybody knows the place. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ReceptionBody named(String name) {
            return new ReceptionBody(name, null, null);
        }
    }

    record ChildPlanBody(
            @NotNull Instant childProtectionToldAt,
            @NotBlank @Size(max = 2_000) String medical,
            @NotBlank @Size(max = 2_000) String placement) {}

    record PlanVictimCareBody(
            @NotNull @Valid ExpectedBody expected,
            @NotNull @Valid ReceptionBody reception,
            @NotNull @Size(max = 100) List<@NotNull AgencyId> providers,
            @Nullable @Valid ChildPlanBody childPlan) {}

    @PostMapping
    @Operation(operationId = "plan-victim-care", summary = "Plan the care of those you expect (plan-victim-care)")
    @Creates
    ResponseEntity<?> plan(@PathVariable OperationId operationId, @Valid @RequestBody PlanVictimCareBody body) {
        rights.toPlan(door.caller(), operationId);
        ExpectedBody expected = body.expected();
        ReceptionBody reception = body.reception();
        ChildPlanBody children = body.childPlan();
        PlanVictimCare command = new PlanVictimCare(
                operationId,
                new ExpectedVictims(
                        expected.adults(),
                        expected.minors(),
                        Objects.requireNonNullElse(expected.languages(), List.of())),
                new Reception(reception.name(), reception.address(), reception.location()),
                body.providers(),
                children == null
                        ? null
                        : new ChildPlan(children.childProtectionToldAt(), children.medical(), children.placement()));
        return door.create(command, command.stream(), operationId, "/api/v1/operations/" + operationId);
    }

    record ConfirmCapacityBody(
            @NotNull AgencyId providerId,
            @Min(0) @Max(10_000) int beds,
            @Min(0) @Max(10_000) int advocates,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 64) String> interpreters,
            @Nullable @Min(0) @Max(10_000) Integer forensicInterviewers) {}

    @PostMapping("/confirmations")
    @Operation(operationId = "confirm-capacity", summary = "Say what a provider can give (confirm-capacity)")
    @Creates
    ResponseEntity<?> confirm(@PathVariable OperationId operationId, @Valid @RequestBody ConfirmCapacityBody body) {
        conduct.toConfirm(door.caller(), operationId, body.providerId());
        ConfirmCapacity command = new ConfirmCapacity(
                operationId,
                body.providerId(),
                body.beds(),
                body.advocates(),
                Objects.requireNonNullElse(body.interpreters(), List.of()),
                Objects.requireNonNullElse(body.forensicInterviewers(), 0));
        return door.create(command, command.stream(), body.providerId(), "/api/v1/operations/" + operationId);
    }
}
