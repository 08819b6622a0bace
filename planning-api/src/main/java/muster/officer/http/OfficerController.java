package muster.officer.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import muster.decision.NoSuch;
import muster.decision.OfficerOnFile;
import muster.officer.EnrolOfficer;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.officer.view.Officers;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Reads;
import muster.shared.http.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/officers")
@Tag(name = "Officers")
class OfficerController {
    private static final String VIEW = "officer";

    private final Door door;
    private final Reads reads;
    private final Officers officers;

    OfficerController(Door door, Reads reads, Officers officers) {
        this.door = door;
        this.reads = reads;
        this.officers = officers;
    }

    record QualificationBody(
            @NotBlank @Size(max = 64) String code, @NotNull LocalDate validUntil) {}

    record AuthorityBody(
            @NotBlank @Size(max = 16) String jurisdiction,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    record EnrolOfficerBody(
            @NotNull AgencyId agencyId,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(min = 1, max = 64) String badge,
            @NotNull Capacity capacity,
            @Nullable @Size(max = 100) List<@NotNull @Valid QualificationBody> qualifications,
            @Nullable @Size(max = 100) List<@NotNull @Valid AuthorityBody> authority,
            @Nullable @Size(min = 1, max = 200) String subject) {

        EnrolOfficer command(OfficerId id) {
            return new EnrolOfficer(id, agencyId, name, badge, capacity, certificates(), powers(), subject);
        }

        private List<Qualification> certificates() {
            return qualifications == null
                    ? List.of()
                    : qualifications.stream()
                            .map(held -> new Qualification(held.code(), held.validUntil()))
                            .toList();
        }

        private List<Authority> powers() {
            return authority == null
                    ? List.of()
                    : authority.stream()
                            .map(power -> new Authority(power.jurisdiction(), power.from(), power.until()))
                            .toList();
        }
    }

    @PostMapping
    @Operation(operationId = "enrol-officer", summary = "Put a person on the roster (enrol-officer)")
    @Creates
    ResponseEntity<?> enrol(@Valid @RequestBody EnrolOfficerBody body) {
        if (!door.caller().is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
        OfficerId id = new OfficerId(UUID.randomUUID());
        EnrolOfficer command = body.command(id);
        return door.create(command, command.stream(), id, "/api/v1/officers/" + id);
    }

    @GetMapping
    @Operation(operationId = "list-officers", summary = "The roster by name, of one agency or of all")
    @Asks({Asked.LIMIT, Asked.CURSOR, Asked.MIN_POSITION})
    Page<OfficerOnFile> all(
            @Parameter(description = "Only the people of this agency.") @RequestParam @Nullable AgencyId agencyId) {
        assertMayRead(door.caller());
        int limit = reads.limit();
        UUID after = reads.cursorId();
        reads.freshen(VIEW);
        return Reads.sealed(officers.of(agencyId, after, limit));
    }

    @GetMapping("/{officerId}")
    @Operation(operationId = "get-officer", summary = "A person of the roster")
    @Asks(Asked.MIN_POSITION)
    OfficerOnFile one(@PathVariable OfficerId officerId) {
        assertMayRead(door.caller());
        reads.freshen(VIEW);
        return officers.find(officerId).orElseThrow(() -> new NoSuch("officer"));
    }

    private static void assertMayRead(Actor actor) {
        if (!Roles.plansOrCoordinates(actor)) {
            throw new Forbidden("the role coordinator, lead, supervisor or prosecutor");
        }
    }
}
