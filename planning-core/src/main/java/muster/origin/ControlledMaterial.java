package muster.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What agencies gave to an operation and control (rule INF-05): nothing of it goes further than its originator permits. */
public class ControlledMaterial {
    private static final String RULE = "INF-05";

    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<RecordId, MaterialContributed> materials = new HashMap<>();
    private final List<ReleasePermitted> permissions = new ArrayList<>();
    private final Set<RecordId> revoked = new HashSet<>();
    private final Map<RecordId, Set<AgencyId>> gotUnder = new HashMap<>();

    public static String streamOf(OperationId id) {
        return "origin/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(ContributeMaterial command, Facts facts) {
        AgencyId originator = facts.actor().agency();
        if (originator == null) {
            throw new NoSuch("operation");
        }
        return Ruling.on(facts)
                .decide(new MaterialContributed(
                        command.operationId(),
                        command.materialId(),
                        originator,
                        command.title(),
                        command.content(),
                        facts.actor().name()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(PermitRelease command, Facts facts) {
        MaterialContributed material = named(command.materialId());
        command.to().assertOne(facts);
        if (!command.until().isAfter(facts.at())) {
            throw new Invalid("permission-over-already", "Let until lie after now.", "/until");
        }
        return requireOriginator(material, facts)
                .decide(new ReleasePermitted(
                        command.operationId(),
                        command.materialId(),
                        command.permissionId(),
                        command.to().agencyId(),
                        command.to().outside(),
                        command.until(),
                        command.reason(),
                        facts.actor().name()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(RevokePermission command, Facts facts) {
        MaterialContributed material = named(command.materialId());
        permissions.stream()
                .filter(permission -> permission.permissionId().equals(command.permissionId())
                        && permission.materialId().equals(command.materialId()))
                .findFirst()
                .orElseThrow(() -> new NoSuch("permission"));
        return requireOriginator(material, facts)
                .require(
                        !revoked.contains(command.permissionId()),
                        RULE,
                        "permission-revoked-already",
                        () -> "Nothing is to be done: it was taken back already.")
                .decide(new PermissionRevoked(
                        command.operationId(),
                        command.materialId(),
                        command.permissionId(),
                        List.copyOf(gotUnder.getOrDefault(command.permissionId(), Set.of())),
                        command.reason(),
                        facts.actor().name()));
    }

    /** What is one's own needs nobody's permission. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(PassOnMaterial command, Facts facts) {
        MaterialContributed material = named(command.materialId());
        command.to().assertOne(facts);
        boolean own = facts.actor().isOf(material.agencyId());
        Optional<RecordId> permission = own ? Optional.empty() : inForce(command, facts);
        return Ruling.on(facts)
                .require(
                        own || permission.isPresent(),
                        RULE,
                        "originator-permission-missing",
                        () ->
                                "Ask the agency that it came from to permit the release to this recipient (permit-release),"
                                        + " or to pass it on itself.")
                .decide(new MaterialPassedOn(
                        command.operationId(),
                        command.materialId(),
                        command.passingId(),
                        material.agencyId(),
                        command.to().agencyId(),
                        command.to().outside(),
                        material.title(),
                        material.content(),
                        command.purpose(),
                        permission.orElse(null),
                        facts.actor().name()));
    }

    private Optional<RecordId> inForce(PassOnMaterial command, Facts facts) {
        return permissions.stream()
                .filter(permission -> permission.materialId().equals(command.materialId()))
                .filter(permission -> !revoked.contains(permission.permissionId()))
                .filter(permission -> permission.until().isAfter(facts.at()))
                .filter(permission -> new Recipient(permission.agencyId(), permission.outside())
                        .who()
                        .equals(command.to().who()))
                .map(ReleasePermitted::permissionId)
                .findFirst();
    }

    private MaterialContributed named(RecordId id) {
        return Optional.ofNullable(materials.get(id)).orElseThrow(() -> new NoSuch("material"));
    }

    private static Ruling requireOriginator(MaterialContributed material, Facts facts) {
        return Ruling.on(facts)
                .require(
                        facts.actor().isOf(material.agencyId()),
                        RULE,
                        "not-yours-to-permit",
                        () -> "Ask the agency that it came from: only a person of it decides who else gets it.");
    }

    @EventSourcingHandler
    void evolve(MaterialContributed event) {
        stream = streamOf(event.operationId());
        materials.put(event.materialId(), event);
    }

    @EventSourcingHandler
    void evolve(ReleasePermitted event) {
        permissions.add(event);
    }

    @EventSourcingHandler
    void evolve(PermissionRevoked event) {
        revoked.add(event.permissionId());
    }

    @EventSourcingHandler
    void evolve(MaterialPassedOn event) {
        if (event.permissionId() != null && event.agencyId() != null) {
            gotUnder.computeIfAbsent(event.permissionId(), under -> new LinkedHashSet<>())
                    .add(event.agencyId());
        }
    }
}
