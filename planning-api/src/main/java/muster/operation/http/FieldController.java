package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import muster.deconfliction.view.Deconflictions;
import muster.operation.Abort;
import muster.operation.Close;
import muster.operation.LogFieldEvent;
import muster.operation.OperationCommand;
import muster.operation.Report;
import muster.operation.event.Arrest;
import muster.operation.event.EvidenceItem;
import muster.operation.event.FieldEventKind;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.Recovery;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.SurvivorRef;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}")
@Tag(name = "The day and after")
class FieldController {
    private final Door door;
    private final Reads reads;
    private final OperationRights rights;
    private final ConductRights conduct;

    FieldController(Door door, Reads reads, OperationRights rights, ConductRights conduct) {
        this.door = door;
        this.reads = reads;
        this.rights = rights;
        this.conduct = conduct;
    }

    record RecoveryBody(
            @Nullable SurvivorRef survivorRef, @NotEmpty Set<@NotNull VictimClass> classes, boolean minor) {}

    record ArrestBody(
            @NotBlank @Size(max = 200) String person,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> offences,
            @NotNull OfficerId officerId,
            @Nullable SurvivorRef survivorRef,
            @Nullable @Size(max = 500) String prosecutorReview) {}

    record EvidenceBody(
            @NotBlank @Size(max = 500) String item,
            @NotBlank @Size(max = 500) String place,
            @NotNull OfficerId finderId) {}

    record HandOffBody(
            @NotNull SurvivorRef survivorRef, @NotNull AgencyId providerId) {}

    record NoticeBody(@NotNull SurvivorRef survivorRef, MinorNotice.@NotNull Register to) {}

    record LogFieldEventBody(
            @NotNull FieldEventKind kind,
            @NotNull Instant at,
            @Nullable SiteId siteId,
            @Nullable @Size(max = 4_000) String note,
            @Nullable AssignmentId assignmentId,
            @Nullable @Valid RecoveryBody recovery,
            @Nullable @Valid ArrestBody arrest,
            @Nullable @Valid EvidenceBody evidence,
            @Nullable @Valid HandOffBody handOff,
            @Nullable RecordId corrects,
            @Nullable @Valid NoticeBody notice) {

        LogFieldEvent command(OperationId operation, RecordId entry) {
            return new LogFieldEvent(
                    operation,
                    entry,
                    kind,
                    at,
                    siteId,
                    note,
                    assignmentId,
                    met(),
                    arrested(),
                    evidence == null ? null : new EvidenceItem(evidence.item(), evidence.place(), evidence.finderId()),
                    handOff == null ? null : new HandOff(handOff.survivorRef(), handOff.providerId()),
                    corrects,
                    notice == null ? null : new MinorNotice(notice.survivorRef(), notice.to()));
        }

        /** Who is met for the first time gets a reference, drawn at random (rule VIC-03). */
        private @Nullable Recovery met() {
            return recovery == null
                    ? null
                    : new Recovery(
                            Objects.requireNonNullElseGet(
                                    recovery.survivorRef(), () -> new SurvivorRef(UUID.randomUUID())),
                            recovery.classes(),
                            recovery.minor());
        }

        private @Nullable Arrest arrested() {
            return arrest == null
                    ? null
                    : new Arrest(
                            arrest.person(),
                            arrest.offences(),
                            arrest.officerId(),
                            arrest.survivorRef(),
                            arrest.prosecutorReview());
        }
    }

    @PostMapping("/log-entries")
    @Operation(operationId = "log-field-event", summary = "Write down what happened (log-field-event)")
    @Creates
    ResponseEntity<?> log(@PathVariable OperationId operationId, @Valid @RequestBody LogFieldEventBody body) {
        conduct.toLog(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        return create(body.command(operationId, id), id);
    }

    record AbortBody(
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable SiteId siteId) {}

    @PostMapping("/aborts")
    @Operation(operationId = "abort", summary = "Call the operation off, everywhere or at one site (abort)")
    @Creates
    ResponseEntity<?> abort(@PathVariable OperationId operationId, @Valid @RequestBody AbortBody body) {
        conduct.toCallOff(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        return create(new Abort(operationId, id, body.siteId(), body.reason()), id);
    }

    /** {@code reason}: what was learnt, and why it went as it went. */
    record ReportBody(
            @NotBlank @Size(max = 20_000) String reason,
            @Nullable @Size(max = 20_000) String victimCare,
            @Nullable @Size(max = 20_000) String medical) {}

    @PostMapping("/after-action-reports")
    @Operation(operationId = "report", summary = "Write down what was learnt (report)")
    @Creates
    ResponseEntity<?> report(@PathVariable OperationId operationId, @Valid @RequestBody ReportBody body) {
        rights.toPlan(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        return create(new Report(operationId, id, body.reason(), body.victimCare(), body.medical()), id);
    }

    record CloseBody(
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable @Size(max = 2_000) String withoutReport) {}

    @PostMapping("/closures")
    @Operation(operationId = "close", summary = "Close the operation (close)")
    @Creates
    ResponseEntity<?> close(@PathVariable OperationId operationId, @Valid @RequestBody CloseBody body) {
        rights.toPlan(door.caller(), operationId);
        reads.freshen(Deconflictions.VIEW);
        RecordId id = new RecordId(UUID.randomUUID());
        return create(new Close(operationId, id, body.reason(), body.withoutReport()), id);
    }

    private ResponseEntity<?> create(OperationCommand command, RecordId id) {
        return door.create(command, command.stream(), id, "/api/v1/operations/" + command.operationId());
    }
}
