package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import muster.decision.Facts;
import muster.deconfliction.view.Deconflictions;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.operation.DecideGo;
import muster.operation.OperationState;
import muster.operation.StartEmergency;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GoDecision;
import muster.operation.event.OperationEvent;
import muster.operation.event.Waiver;
import muster.operation.view.Operations;
import muster.policy.PolicyPacks;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Call;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Reads;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}")
@Tag(name = "Readiness and go")
class GoController {
    private final Door door;
    private final Reads reads;
    private final OperationRights rights;
    private final ConductRights conduct;
    private final Operations operations;
    private final ParameterResolver<Facts> facts;
    private final PolicyPacks packs;
    private final Clock clock;

    GoController(
            Door door,
            Reads reads,
            OperationRights rights,
            ConductRights conduct,
            Operations operations,
            ParameterResolver<Facts> facts,
            PolicyPacks packs,
            Clock clock) {
        this.door = door;
        this.reads = reads;
        this.rights = rights;
        this.conduct = conduct;
        this.operations = operations;
        this.facts = facts;
        this.packs = packs;
        this.clock = clock;
    }

    /** How the gates stand; {@code ready} where all are in order. */
    record Readiness(boolean ready, long version, Instant at, List<GateResult> gates) {}

    @GetMapping("/readiness")
    @Operation(operationId = "get-readiness", summary = "How the gates stand, now or as of a moment")
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION})
    Readiness readiness(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        Moment moment = reads.moment();
        List<Recorded> history = operations.history(operationId, moment);
        Instant at = Objects.requireNonNullElseGet(moment.asOf(), clock::instant);
        List<GateResult> gates = OperationState.after(history.stream()
                        .map(recorded -> (OperationEvent) recorded.event())
                        .toList())
                .readiness(at, packs, moment.equals(Moment.NOW) ? known(operationId, at) : null);
        return new Readiness(
                gates.stream().allMatch(GateResult::inOrder), history.getLast().version(), at, gates);
    }

    private Facts known(OperationId operationId, Instant at) {
        reads.freshen(Deconflictions.VIEW);
        return WhoGoes.in(operationId, new Call(door.caller(), at), facts);
    }

    record WaiverBody(
            @NotNull Gate gate, @NotBlank @Size(max = 2_000) String reason) {}

    record DecideGoBody(
            @NotNull GoDecision decision,
            @Nullable @Size(max = 2_000) String reason,
            @Nullable @Size(max = 20) List<@NotNull @Valid WaiverBody> waivers) {}

    @PostMapping("/go-decisions")
    @Operation(
            operationId = "decide-go",
            summary = "Decide whether the operation goes (decide-go)",
            description = "Needs If-Match: the decision is taken on the gates that were seen.")
    @Creates
    ResponseEntity<?> decide(@PathVariable OperationId operationId, @Valid @RequestBody DecideGoBody body) {
        conduct.toGo(door.caller(), operationId);
        door.requireIfMatch();
        reads.freshen(Deconflictions.VIEW);
        RecordId id = new RecordId(UUID.randomUUID());
        List<Waiver> waivers = Objects.requireNonNullElse(body.waivers(), List.<WaiverBody>of()).stream()
                .map(waiver -> new Waiver(waiver.gate(), waiver.reason()))
                .toList();
        DecideGo command = new DecideGo(operationId, id, body.decision(), body.reason(), waivers);
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId);
    }

    record StartEmergencyBody(@NotBlank @Size(max = 4_000) String reason) {}

    @PostMapping("/emergency-starts")
    @Operation(
            operationId = "start-emergency",
            summary = "Start although the plan is not ready: somebody is in imminent danger (start-emergency)")
    @Creates
    ResponseEntity<?> emergency(@PathVariable OperationId operationId, @Valid @RequestBody StartEmergencyBody body) {
        conduct.toCallOff(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        StartEmergency command = new StartEmergency(operationId, id, body.reason());
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId);
    }
}
