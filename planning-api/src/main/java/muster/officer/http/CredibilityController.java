package muster.officer.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import muster.disclosure.Need;
import muster.officer.LiftGiglioFlag;
import muster.officer.RecordGiglioFlag;
import muster.officer.event.GiglioGround;
import muster.officer.view.GiglioFlag;
import muster.officer.view.GiglioFlags;
import muster.shared.OfficerId;
import muster.shared.Page;
import muster.shared.RecordId;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Disseminates;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Roles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For prosecutors alone: everybody else is answered the same, whether there is a flag or not. */
@RestController
@RequestMapping("/api/v1/officers/{officerId}/giglio-flags")
@Tag(name = "Officers")
@Disseminates(Need.CREDIBILITY)
class CredibilityController {
    private final Door door;
    private final GiglioFlags flags;

    CredibilityController(Door door, GiglioFlags flags) {
        this.door = door;
        this.flags = flags;
    }

    record RecordGiglioFlagBody(
            @NotNull GiglioGround ground,
            @NotBlank @Size(max = 4_000) String note) {}

    @PostMapping
    @Operation(operationId = "record-giglio-flag", summary = "Hold a person off the witness stand (record-giglio-flag)")
    @Creates
    ResponseEntity<?> flag(@PathVariable OfficerId officerId, @Valid @RequestBody RecordGiglioFlagBody body) {
        assertProsecutor();
        RecordId id = new RecordId(UUID.randomUUID());
        RecordGiglioFlag command = new RecordGiglioFlag(officerId, id, body.ground(), body.note());
        return door.create(command, command.stream(), id, "/api/v1/officers/" + officerId + "/giglio-flags");
    }

    record LiftGiglioFlagBody(@NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/{flagId}/liftings")
    @Operation(operationId = "lift-giglio-flag", summary = "Let a person be a witness again (lift-giglio-flag)")
    @Changes
    ResponseEntity<?> lift(
            @PathVariable OfficerId officerId,
            @PathVariable RecordId flagId,
            @Valid @RequestBody LiftGiglioFlagBody body) {
        assertProsecutor();
        LiftGiglioFlag command = new LiftGiglioFlag(officerId, flagId, body.reason());
        return door.change(command, command.stream(), flagId);
    }

    @GetMapping
    @Operation(operationId = "list-giglio-flags", summary = "Why a person is held off the witness stand")
    Page<GiglioFlag> all(@PathVariable OfficerId officerId) {
        assertProsecutor();
        return new Page<>(flags.of(officerId), null);
    }

    private void assertProsecutor() {
        if (!door.caller().is(Roles.PROSECUTOR)) {
            throw new Forbidden("the role prosecutor");
        }
    }
}
