package muster.agency.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import muster.agency.AdoptPolicy;
import muster.agency.DropAgencyModel;
import muster.agency.EnrolAgency;
import muster.agency.RenewAgreement;
import muster.agency.RevokeAgency;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.agency.event.LocalPolicy;
import muster.agency.view.Agencies;
import muster.decision.AgencyOnFile;
import muster.decision.NoSuch;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Reads;
import muster.shared.http.Reasons;
import muster.shared.http.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agencies")
@Tag(name = "Agencies")
class AgencyController {
    private static final String VIEW = "agency";

    private final Door door;
    private final Reads reads;
    private final Agencies agencies;

    AgencyController(Door door, Reads reads, Agencies agencies) {
        this.door = door;
        this.reads = reads;
        this.agencies = agencies;
    }

    record AgreementBody(
            @NotNull LocalDate signedOn, @NotNull LocalDate expiresOn) {}

    record RenewAgreementBody(
            @NotNull LocalDate signedOn, @NotNull LocalDate expiresOn) {}

    record AdoptPolicyBody(
            @NotNull LocalDate from,
            @Nullable @Size(max = 11) String hours,
            @Nullable Duration edgeMargin,
            @NotBlank @Size(max = 500) String citation) {}

    record RevokeAgencyBody(@NotBlank @Size(max = 2_000) String reason) {}

    record EnrolAgencyBody(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{2,32}", message = "must be 2 to 32 letters, digits or hyphens")
            String code,

            @NotBlank @Size(max = 200) String name,
            @NotNull AgencyKind kind,
            @NotNull @Size(max = 60) List<@NotBlank @Size(max = 16) String> jurisdictions,
            @NotNull @Valid AgreementBody mou) {}

    @PostMapping
    @Operation(operationId = "enrol-agency", summary = "Give an agency a seat (enrol-agency)")
    @Creates
    ResponseEntity<?> enrol(@Valid @RequestBody EnrolAgencyBody body) {
        if (!door.caller().is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
        AgencyId id = new AgencyId(UUID.randomUUID());
        EnrolAgency command = new EnrolAgency(
                id,
                body.code(),
                body.name(),
                body.kind(),
                body.jurisdictions(),
                new Agreement(body.mou().signedOn(), body.mou().expiresOn()));
        return door.create(command, command.stream(), id, "/api/v1/agencies/" + id);
    }

    @PostMapping("/{agencyId}/agreements")
    @Operation(
            operationId = "renew-agreement",
            summary = "A new agreement takes the place of the one before (renew-agreement)")
    @Changes
    ResponseEntity<?> renew(@PathVariable AgencyId agencyId, @Valid @RequestBody RenewAgreementBody body) {
        if (!door.caller().is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
        RenewAgreement command = new RenewAgreement(agencyId, new Agreement(body.signedOn(), body.expiresOn()));
        return door.change(command, command.stream(), agencyId);
    }

    @PostMapping("/{agencyId}/policies")
    @Operation(
            operationId = "adopt-policy",
            summary =
                    "Serve warrants more strictly than the law asks, in operations that the agency leads (adopt-policy)")
    @Changes
    ResponseEntity<?> adopt(@PathVariable AgencyId agencyId, @Valid @RequestBody AdoptPolicyBody body) {
        if (!door.caller().is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
        LocalPolicy policy = new LocalPolicy(
                body.from(), LocalPolicy.hours(body.hours()).orElse(null), body.edgeMargin(), body.citation());
        AdoptPolicy command = new AdoptPolicy(agencyId, policy);
        return door.change(command, command.stream(), agencyId);
    }

    @PostMapping("/{agencyId}/revocations")
    @Operation(operationId = "revoke-agency", summary = "Take an agency's seat away (revoke-agency)")
    @Changes
    ResponseEntity<?> revoke(@PathVariable AgencyId agencyId, @Valid @RequestBody RevokeAgencyBody body) {
        if (!door.caller().is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
        RevokeAgency command = new RevokeAgency(agencyId, body.reason());
        return door.change(command, command.stream(), agencyId);
    }

    @DeleteMapping("/{agencyId}/model")
    @Operation(
            operationId = "drop-agency-model",
            summary = "Take down what an agency without a seat was told, its schema and its role (drop-agency-model)",
            description =
                    "The agency takes its own copy before (export-agency-model). What it had seen stays in the ledger,"
                            + " and a new agreement brings the model back with the numbers that it had.")
    @Changes
    ResponseEntity<?> drop(
            @PathVariable AgencyId agencyId,
            @Parameter(description = "Why, in 1 to 2000 characters.") @RequestParam String reason) {
        if (!door.caller().is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
        DropAgencyModel command = new DropAgencyModel(agencyId, Reasons.given(reason));
        return door.change(command, command.stream(), agencyId);
    }

    @GetMapping
    @Operation(operationId = "list-agencies", summary = "All agencies, by code")
    @Asks({Asked.LIMIT, Asked.CURSOR, Asked.MIN_POSITION})
    Page<AgencyOnFile> all() {
        if (!mayReadAll(door.caller())) {
            throw new Forbidden("the role coordinator, lead, supervisor or prosecutor");
        }
        int limit = reads.limit();
        UUID after = reads.cursorId();
        reads.freshen(VIEW);
        return Reads.sealed(agencies.all(after, limit));
    }

    @GetMapping("/{agencyId}")
    @Operation(operationId = "get-agency", summary = "An agency; an agency itself sees its own")
    @Asks(Asked.MIN_POSITION)
    AgencyOnFile one(@PathVariable AgencyId agencyId) {
        Actor actor = door.caller();
        if (mayReadAll(actor)) {
            reads.freshen(VIEW);
        } else if (!actor.is(Roles.AGENCY) || !actor.isOf(agencyId)) {
            throw new NoSuch("agency");
        }
        return agencies.find(agencyId).orElseThrow(() -> new NoSuch("agency"));
    }

    private static boolean mayReadAll(Actor actor) {
        return Roles.plansOrCoordinates(actor);
    }
}
