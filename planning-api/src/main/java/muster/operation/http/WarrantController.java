package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import muster.decision.RuleOverride;
import muster.operation.ApproveWarrant;
import muster.operation.DenyWarrant;
import muster.operation.OperationCommand;
import muster.operation.RequestWarrant;
import muster.operation.ReturnForRevision;
import muster.operation.event.NoKnockBasis;
import muster.operation.event.NoKnockBasis.Approval;
import muster.operation.event.NoKnockBasis.Approver;
import muster.operation.event.NoKnockBasis.Ground;
import muster.operation.event.Oath;
import muster.operation.event.OrderDocument;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.RemoteApplication;
import muster.operation.event.RemoteApplication.Means;
import muster.operation.event.Venue;
import muster.operation.event.WarrantKind;
import muster.operation.view.Warrant;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/warrants")
@Tag(name = "Warrants")
class WarrantController {
    private final Door door;
    private final OperationRights rights;

    WarrantController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record FactBody(
            @NotBlank @Size(max = 4_000) String fact,
            @NotNull ProbableCauseSource source,
            @NotNull LocalDate observedOn,
            @Nullable @Size(max = 500) String supports) {}

    record OathBody(
            @NotNull Instant at, @NotBlank @Size(max = 200) String before) {}

    record VenueBody(
            @NotBlank @Size(max = 200) String court,
            @NotBlank @Size(max = 200) String site,
            @Nullable @Size(max = 64) String exception) {}

    record RequestWarrantBody(
            @NotNull SiteId siteId,
            @NotNull WarrantKind kind,
            @NotNull OfficerId affiantId,
            @NotBlank @Size(max = 200) String court,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid FactBody> probableCause,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> offences,
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 500) String> itemsToSeize,
            @Nullable @Valid OathBody sworn,
            @Nullable @Size(max = 2_000) String trigger,
            @Nullable @Valid VenueBody venue,
            @Nullable @Size(max = 10) List<@NotNull @Valid OverrideBody> overrides) {}

    @PostMapping
    @Operation(operationId = "request-warrant", summary = "Ask a court for a warrant (request-warrant)")
    @Creates
    ResponseEntity<?> request(@PathVariable OperationId operationId, @Valid @RequestBody RequestWarrantBody body) {
        List<RuleOverride> overrides = OverrideBody.all(body.overrides());
        rights.toPlanOrOverride(door.caller(), operationId, !overrides.isEmpty());
        WarrantId id = new WarrantId(UUID.randomUUID());
        RequestWarrant command = new RequestWarrant(
                operationId,
                id,
                body.siteId(),
                body.kind(),
                body.affiantId(),
                body.court(),
                body.probableCause().stream()
                        .map(fact -> new ProbableCause(fact.fact(), fact.source(), fact.observedOn(), fact.supports()))
                        .toList(),
                body.offences() == null ? List.of() : body.offences(),
                body.itemsToSeize() == null ? List.of() : body.itemsToSeize(),
                body.sworn() == null
                        ? null
                        : new Oath(body.sworn().at(), body.sworn().before()),
                body.trigger(),
                body.venue() == null
                        ? null
                        : new Venue(
                                body.venue().court(),
                                body.venue().site(),
                                body.venue().exception()),
                overrides);
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId + "/warrants/" + id);
    }

    @GetMapping("/{warrantId}")
    @Operation(
            operationId = "get-warrant",
            summary = "A warrant and the affidavit it rests on; a judge sees it while its decision is pending")
    Warrant one(@PathVariable OperationId operationId, @PathVariable WarrantId warrantId) {
        return rights.toReadWarrant(door.caller(), operationId, warrantId);
    }

    enum Verdict {
        APPROVED,
        DENIED,
        RETURNED_FOR_REVISION
    }

    record DocumentBody(
            @NotBlank @Size(max = 200) String reference,

            @NotBlank @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits")
            String sha256) {}

    record ApprovalBody(
            @NotNull Approver approver,
            @NotBlank @Size(max = 200) String name) {}

    record NoKnockBasisBody(
            @NotNull Ground ground,
            @NotBlank @Size(max = 4_000) String facts,
            @Nullable @Size(max = 10) List<@NotNull @Valid ApprovalBody> approvals) {
        NoKnockBasis basis() {
            return new NoKnockBasis(
                    ground,
                    facts,
                    approvals == null
                            ? List.of()
                            : approvals.stream()
                                    .map(given -> new Approval(given.approver(), given.name()))
                                    .toList());
        }
    }

    record RemoteBody(
            @NotNull Means means,
            @Nullable @Size(max = 200) String record,
            @Nullable Boolean textModified) {}

    record DecideWarrantBody(
            @NotNull Verdict decision,
            @NotBlank @Size(max = 200) String judge,
            @NotNull Instant decidedAt,
            @Nullable Boolean nightService,
            @Nullable Boolean noKnock,
            @Nullable @Size(max = 4_000) String reason,
            @Nullable LocalDate expiresOn,
            @Nullable @Valid DocumentBody document,
            @Nullable @Valid NoKnockBasisBody noKnockBasis,
            @Nullable @Valid RemoteBody remote,
            @Nullable @Size(max = 10) List<@NotNull @Valid OverrideBody> overrides) {

        OperationCommand command(OperationId operation, WarrantId warrant) {
            OrderDocument paper = document == null ? null : new OrderDocument(document.reference(), document.sha256());
            return switch (decision) {
                case APPROVED ->
                    new ApproveWarrant(
                            operation,
                            warrant,
                            judge,
                            decidedAt,
                            Boolean.TRUE.equals(nightService),
                            Boolean.TRUE.equals(noKnock),
                            reason,
                            expiresOn,
                            paper,
                            noKnockBasis == null ? null : noKnockBasis.basis(),
                            remote == null
                                    ? null
                                    : new RemoteApplication(remote.means(), remote.record(), remote.textModified()),
                            OverrideBody.all(overrides));
                case DENIED -> new DenyWarrant(operation, warrant, judge, decidedAt, reason, paper);
                case RETURNED_FOR_REVISION ->
                    new ReturnForRevision(operation, warrant, judge, decidedAt, reason, paper);
            };
        }
    }

    @PostMapping("/{warrantId}/decisions")
    @Operation(
            operationId = "decide-warrant",
            summary = "Record what the court decided (approve-warrant, deny-warrant, return-for-revision)")
    @Changes
    ResponseEntity<?> decide(
            @PathVariable OperationId operationId,
            @PathVariable WarrantId warrantId,
            @Valid @RequestBody DecideWarrantBody body) {
        rights.toDecideWarrants(door.caller(), operationId, warrantId);
        OperationCommand command = body.command(operationId, warrantId);
        return door.change(command, command.stream(), warrantId);
    }
}
