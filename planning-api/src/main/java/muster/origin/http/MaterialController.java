package muster.origin.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import muster.decision.NoSuch;
import muster.disclosure.Need;
import muster.origin.ContributeMaterial;
import muster.origin.OriginCommand;
import muster.origin.PassOnMaterial;
import muster.origin.PermitRelease;
import muster.origin.Recipient;
import muster.origin.RevokePermission;
import muster.origin.view.Material;
import muster.origin.view.Materials;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.RecordId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Discreetly;
import muster.shared.http.Disseminates;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.PageOf;
import muster.shared.http.Parts;
import muster.shared.http.Reads;
import muster.shared.http.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/materials")
@Tag(name = "Controlled material")
@Disseminates(Need.SEAT)
class MaterialController {
    private final Door door;
    private final Reads reads;
    private final Parts parts;
    private final HttpServletRequest request;

    MaterialController(Door door, Reads reads, Parts parts, HttpServletRequest request) {
        this.door = door;
        this.reads = reads;
        this.parts = parts;
        this.request = request;
    }

    record ContributeMaterialBody(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String content) {}

    @PostMapping
    @Operation(
            operationId = "contribute-material",
            summary = "Let the lead agency know something under your agency's control (contribute-material)")
    @Creates
    ResponseEntity<?> contribute(
            @PathVariable OperationId operationId, @Valid @RequestBody ContributeMaterialBody body) {
        parts.require(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        return create(new ContributeMaterial(operationId, id, body.title(), body.content()), id);
    }

    @GetMapping
    @Operation(
            operationId = "list-materials",
            summary = "What your agency contributed, leads the operation of, or was passed on")
    @Asks({Asked.LIMIT, Asked.CURSOR})
    Page<Material> all(@PathVariable OperationId operationId) {
        return PageOf.list(seen(operationId), reads);
    }

    record PermitReleaseBody(
            @Nullable AgencyId agencyId,
            @Nullable @Size(min = 1, max = 500) String outside,
            @NotNull Instant until,
            @NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/{materialId}/permissions")
    @Operation(
            operationId = "permit-release",
            summary = "Permit, as the originator, that it is passed on to somebody (permit-release)")
    @Creates
    ResponseEntity<?> permit(
            @PathVariable OperationId operationId,
            @PathVariable RecordId materialId,
            @Valid @RequestBody PermitReleaseBody body) {
        toDispose(operationId, materialId);
        RecordId id = new RecordId(UUID.randomUUID());
        Recipient to = new Recipient(body.agencyId(), body.outside());
        return create(new PermitRelease(operationId, materialId, id, to, body.until(), body.reason()), id);
    }

    record RevokePermissionBody(@NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/{materialId}/permissions/{permissionId}/revocations")
    @Operation(
            operationId = "revoke-permission",
            summary = "Take a permission back; agencies that got something under it are told (revoke-permission)")
    @Changes
    ResponseEntity<?> revoke(
            @PathVariable OperationId operationId,
            @PathVariable RecordId materialId,
            @PathVariable RecordId permissionId,
            @Valid @RequestBody RevokePermissionBody body) {
        toDispose(operationId, materialId);
        RevokePermission command = new RevokePermission(operationId, materialId, permissionId, body.reason());
        return Discreetly.answer(request, () -> door.change(command, command.stream(), permissionId));
    }

    record PassOnMaterialBody(
            @Nullable AgencyId agencyId,
            @Nullable @Size(min = 1, max = 500) String outside,
            @NotBlank @Size(max = 2_000) String purpose) {}

    @PostMapping("/{materialId}/passings")
    @Operation(
            operationId = "pass-on-material",
            summary = "Give it to somebody else, as far as its originator permits (pass-on-material)")
    @Creates
    ResponseEntity<?> passOn(
            @PathVariable OperationId operationId,
            @PathVariable RecordId materialId,
            @Valid @RequestBody PassOnMaterialBody body) {
        toDispose(operationId, materialId);
        RecordId id = new RecordId(UUID.randomUUID());
        Recipient to = new Recipient(body.agencyId(), body.outside());
        return create(new PassOnMaterial(operationId, materialId, id, to, body.purpose()), id);
    }

    /** Who answers for the own agency, or cares for its people, disposes of what it has; whoever only has a task does not. */
    private void toDispose(OperationId operation, RecordId material) {
        if (seen(operation).stream().noneMatch(each -> each.id().equals(material))) {
            throw new NoSuch("material");
        }
        Actor actor = door.caller();
        if (!actor.is(Roles.LEAD)
                && !actor.is(Roles.SUPERVISOR)
                && !actor.is(Roles.PROSECUTOR)
                && !actor.is(Roles.ADVOCATE)) {
            throw new Forbidden("the role lead, supervisor, prosecutor or advocate");
        }
    }

    private List<Material> seen(OperationId operation) {
        Actor actor = door.caller();
        AgencyId lead = parts.require(actor, operation);
        return Materials.seenBy(
                Objects.requireNonNull(actor.agency()), lead, door.streams().stream("origin/" + operation));
    }

    private ResponseEntity<?> create(OriginCommand command, RecordId id) {
        String path = "/api/v1/operations/" + command.operationId() + "/materials";
        return Discreetly.answer(request, () -> door.create(command, command.stream(), id, path));
    }
}
