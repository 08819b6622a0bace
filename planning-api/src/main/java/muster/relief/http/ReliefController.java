package muster.relief.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import muster.decision.ReliefOnFile;
import muster.decision.Warning;
import muster.relief.RecordRelief;
import muster.relief.view.Reliefs;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;
import muster.shared.http.Creates;
import muster.shared.http.Discreetly;
import muster.shared.http.Door;
import muster.shared.http.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/relief-records")
@Tag(name = "Relief for survivors")
class ReliefController {
    private final Door door;
    private final Reliefs reliefs;
    private final Sealing sealing;
    private final ReliefRights rights;
    private final HttpServletRequest request;

    ReliefController(Door door, Reliefs reliefs, Sealing sealing, ReliefRights rights, HttpServletRequest request) {
        this.door = door;
        this.reliefs = reliefs;
        this.sealing = sealing;
        this.rights = rights;
        this.request = request;
    }

    record RecordReliefBody(
            @NotNull SurvivorRef survivorRef,
            @NotNull @Valid ReliefStatus continuedPresence,
            @NotNull @Valid ReliefStatus tVisaDeclaration) {}

    @PostMapping
    @Operation(
            operationId = "record-relief",
            summary = "Keep, as the federal agency, yes or no and a date of a survivor's relief (record-relief)",
            description =
                    "Continued Presence and the declaration for a T visa. Sealed under a key of its own, and shown to"
                            + " the agency that wrote it alone. What is written later of the same survivor counts.")
    @Creates
    ResponseEntity<?> write(@PathVariable OperationId operationId, @Valid @RequestBody RecordReliefBody body) {
        rights.require(door.caller(), operationId);
        rights.assertPast(body.continuedPresence(), "/continuedPresence/on");
        rights.assertPast(body.tVisaDeclaration(), "/tVisaDeclaration/on");
        RecordId id = new RecordId(UUID.randomUUID());
        String both = body.continuedPresence().text() + body.tVisaDeclaration().text();
        Sealed status = sealing.seal(both, about(operationId, id), !door.onlyValidates());
        RecordRelief command = new RecordRelief(operationId, id, body.survivorRef(), status);
        String path = "/api/v1/operations/" + operationId + "/relief-records";
        return Discreetly.answer(request, () -> door.create(command, command.stream(), id, path));
    }

    /** @param continuedPresence and {@code tVisaDeclaration}, none where the key was destroyed: it is purged */
    record ReliefRecord(
            RecordId id,
            SurvivorRef survivorRef,
            @Nullable ReliefStatus continuedPresence,
            @Nullable ReliefStatus tVisaDeclaration,
            String recordedBy,
            Instant recordedAt,
            boolean purged) {}

    /** @param warnings VIC-07 where somebody was met of whom the agency keeps nothing */
    record ReliefRecords(List<ReliefRecord> items, List<Warning> warnings) {}

    @GetMapping
    @Operation(operationId = "list-relief-records", summary = "What your agency keeps of survivors' relief")
    ReliefRecords all(@PathVariable OperationId operationId) {
        AgencyId agency = rights.require(door.caller(), operationId);
        List<Reliefs.Kept> kept = reliefs.of(agency, operationId);
        return new ReliefRecords(
                kept.stream().map(one -> opened(operationId, one)).toList(),
                Stream.of(new Warning("VIC-07", ReliefOnFile.LACKING))
                        .filter(warning -> reliefs.lacks(kept, operationId))
                        .toList());
    }

    private ReliefRecord opened(OperationId operation, Reliefs.Kept kept) {
        String both = sealing.open(kept.status(), about(operation, kept.id())).orElse(null);
        return new ReliefRecord(
                kept.id(),
                kept.survivorRef(),
                both == null ? null : ReliefStatus.of(both.substring(0, ReliefStatus.LENGTH)),
                both == null ? null : ReliefStatus.of(both.substring(ReliefStatus.LENGTH)),
                kept.recordedBy(),
                kept.recordedAt(),
                both == null);
    }

    private static String about(OperationId operation, RecordId record) {
        return "relief-record " + operation + " " + record;
    }
}
