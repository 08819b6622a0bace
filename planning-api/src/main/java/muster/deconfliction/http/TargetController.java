package muster.deconfliction.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import muster.deconfliction.RegisterTarget;
import muster.deconfliction.ValidateTarget;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.Suspicion;
import muster.deconfliction.event.TargetKind;
import muster.deconfliction.http.DeconflictionController.ContactBody;
import muster.deconfliction.view.Deconflictions;
import muster.deconfliction.view.Target;
import muster.deconfliction.view.TargetDigests;
import muster.deconfliction.view.Targets;
import muster.disclosure.Need;
import muster.disclosure.Sight;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.RecordId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Disseminates;
import muster.shared.http.Door;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/targets")
@Tag(name = "Deconfliction")
@Disseminates(Need.DECONFLICTION)
class TargetController {
    private final Door door;
    private final Reads reads;
    private final Targets targets;
    private final TargetKey key;
    private final TargetDigests digests;
    private final DeconflictionRights rights;

    TargetController(
            Door door, Reads reads, Targets targets, TargetKey key, TargetDigests digests, DeconflictionRights rights) {
        this.door = door;
        this.reads = reads;
        this.targets = targets;
        this.key = key;
        this.digests = digests;
        this.rights = rights;
    }

    record SuspicionBody(
            @NotBlank @Size(max = 500) String reference,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** Goes no further than this class: what identifies somebody is in no command, no event and no answer. */
    record RegisterTargetBody(
            @NotNull TargetKind kind,
            @NotBlank @Size(max = 200) String value,
            @Nullable @Size(min = 1, max = 100) String issuer,
            @Nullable LocalDate bornOn,
            @NotBlank @Size(max = 100) String caseReference,
            @NotNull @Valid ContactBody contact,
            @Nullable @Valid SuspicionBody suspicion) {
        @Override
        public String toString() {
            return "RegisterTargetBody[" + kind + "]";
        }
    }

    /** @param reason why the suspicion stands, and on what */
    record ValidateTargetBody(@NotBlank @Size(max = 1_000) String reason) {}

    @PostMapping
    @Operation(
            operationId = "register-target",
            summary = "Find out who works on the same target, blindly (register-target)")
    @Creates
    ResponseEntity<?> register(@PathVariable OperationId operationId, @Valid @RequestBody RegisterTargetBody body) {
        rights.toTarget(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        String identifier = Identifier.normalised(body.kind(), body.value(), body.issuer(), body.bornOn());
        SuspicionBody paper = body.suspicion();
        RegisterTarget command = new RegisterTarget(
                operationId,
                id,
                body.kind(),
                standIn(operationId, identifier, paper != null),
                body.caseReference(),
                new Contact(body.contact().name(), body.contact().phone()),
                paper == null ? null : new Suspicion(paper.reference(), paper.sha256()));
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId + "/targets");
    }

    /** What will not be registered leaves nothing. */
    private String standIn(OperationId operation, String identifier, boolean isSuspected) {
        return door.onlyValidates() || !isSuspected
                ? RegisterTarget.NO_DIGEST
                : digests.keep(operation, key.digest(identifier));
    }

    @PostMapping("/{targetId}/validations")
    @Operation(
            operationId = "validate-target",
            summary = "Keep a target longer that still belongs in the index (validate-target)")
    @Changes
    ResponseEntity<?> validate(
            @PathVariable OperationId operationId,
            @PathVariable RecordId targetId,
            @Valid @RequestBody ValidateTargetBody body) {
        rights.toValidateTargets(door.caller(), operationId);
        ValidateTarget command = new ValidateTarget(operationId, targetId, body.reason());
        return door.change(command, command.stream(), targetId);
    }

    @GetMapping
    @Operation(operationId = "list-targets", summary = "The operation's targets, and whom to call about which")
    @Asks({Asked.LIMIT, Asked.CURSOR, Asked.MIN_POSITION})
    Page<Target> targets(@PathVariable OperationId operationId) {
        Sight sight = rights.toReadTargets(door.caller(), operationId);
        reads.freshen(Deconflictions.VIEW);
        return PageOf.list(
                targets.of(operationId).stream()
                        // Who is told whom to call is told nothing of a target of which there is nobody to call.
                        .filter(target ->
                                sight == Sight.FULL || !target.matches().isEmpty())
                        .toList(),
                reads);
    }
}
