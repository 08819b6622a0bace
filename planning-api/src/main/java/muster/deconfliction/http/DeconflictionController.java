package muster.deconfliction.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import muster.decision.ConflictOnFile;
import muster.deconfliction.Deconflict;
import muster.deconfliction.ResolveConflict;
import muster.deconfliction.ResolveConflict.Resolution;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.deconfliction.event.Exemption;
import muster.deconfliction.view.Deconflictions;
import muster.disclosure.Need;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.RaidId;
import muster.shared.SiteId;
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
@RequestMapping("/api/v1/operations/{operationId}/deconflictions")
@Tag(name = "Deconfliction")
@Disseminates(Need.DECONFLICTION)
class DeconflictionController {
    private final Door door;
    private final Reads reads;
    private final Deconflictions deconflictions;
    private final DeconflictionRights rights;

    DeconflictionController(Door door, Reads reads, Deconflictions deconflictions, DeconflictionRights rights) {
        this.door = door;
        this.reads = reads;
        this.deconflictions = deconflictions;
        this.rights = rights;
    }

    record ContactBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String phone) {}

    record ExemptionBody(
            @NotBlank @Size(max = 200) String by,
            @NotBlank @Size(max = 2_000) String reason) {}

    record DeconflictBody(
            @Nullable SiteId siteId,
            @NotNull @Valid ContactBody contact,
            @Nullable @Valid ExemptionBody exemption) {}

    /** What one side is told of the other. */
    record Notice(
            ConflictId id,
            RaidId raidId,
            AgencyId agencyId,
            EventClass eventClass,
            @Nullable Contact contact,
            ConflictStatus status) {
        static Notice of(ConflictOnFile conflict) {
            return new Notice(
                    conflict.id(),
                    conflict.raidId(),
                    conflict.agencyId(),
                    conflict.eventClass(),
                    conflict.contact(),
                    conflict.status());
        }
    }

    @PostMapping
    @Operation(operationId = "deconflict", summary = "Check raids against others near in place and time (deconflict)")
    @Creates
    ResponseEntity<?> deconflict(@PathVariable OperationId operationId, @Valid @RequestBody DeconflictBody body) {
        rights.toDeconflict(door.caller(), operationId);
        reads.freshen(Deconflictions.VIEW);
        ExemptionBody exemption = body.exemption();
        Deconflict command = new Deconflict(
                operationId,
                body.siteId(),
                new Contact(body.contact().name(), body.contact().phone()),
                exemption == null ? null : new Exemption(exemption.by(), exemption.reason()));
        String path = "/api/v1/operations/" + operationId + "/deconflictions";
        return door.create(command, command.stream(), operationId, path);
    }

    record ResolveConflictBody(
            @NotNull Resolution decision,
            @NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/{conflictId}/resolutions")
    @Operation(
            operationId = "resolve-conflict",
            summary = "Record an agreement with the other side, or override as the watch (resolve-conflict)")
    @Changes
    ResponseEntity<?> resolve(
            @PathVariable OperationId operationId,
            @PathVariable ConflictId conflictId,
            @Valid @RequestBody ResolveConflictBody body) {
        rights.toResolve(door.caller(), operationId);
        reads.freshen(Deconflictions.VIEW);
        ResolveConflict command = new ResolveConflict(operationId, conflictId, body.decision(), body.reason());
        return door.change(command, command.stream(), conflictId);
    }

    @GetMapping
    @Operation(operationId = "list-conflicts", summary = "Who is too near in place and time, and whom to call")
    @Asks({Asked.LIMIT, Asked.CURSOR, Asked.MIN_POSITION})
    Page<Notice> conflicts(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        reads.freshen(Deconflictions.VIEW);
        List<Notice> notices = deconflictions.near(operationId).conflicts().stream()
                .map(Notice::of)
                .toList();
        return PageOf.list(notices, reads);
    }
}
