package muster.deconfliction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muster.decision.ConflictOnFile;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.FoundConflict;
import muster.decision.NoSuch;
import muster.decision.RaidOnFile;
import muster.decision.Ruling;
import muster.deconfliction.ResolveConflict.Resolution;
import muster.deconfliction.event.CheckedRaid;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.DeconflictionEvent;
import muster.deconfliction.event.OperationDeconflicted;
import muster.policy.DeconflictionPack;
import muster.shared.ConflictId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What an operation did about those near it in place and time. A stream of its own, so that the plan's version does not move
 * by what others do.
 */
public class Deconfliction {
    @AggregateIdentifier
    private @Nullable String stream;

    private final TargetIndex targets = new TargetIndex();
    private final Notices notices = new Notices();

    public static String streamOf(OperationId id) {
        return "deconfliction/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(Deconflict command, Facts facts) {
        List<RaidOnFile> raids = facts.nearby().raids().stream()
                .filter(raid -> command.siteId() == null || command.siteId().equals(raid.siteId()))
                .toList();
        if (raids.isEmpty()) {
            throw new Invalid("nothing-to-deconflict", "Schedule a raid first: what is checked is a place and a time.");
        }
        Ruling ruling = Ruling.on(facts)
                .require(
                        command.exemption() == null || mayOverride("DEC-05", facts),
                        "DEC-05",
                        "exemption-not-yours",
                        () -> "Let a person in the role "
                                + String.join(" or ", rolesFor("DEC-05", facts))
                                + " exempt the operation, or deconflict it without an exemption.");
        warn(ruling, raids, facts);
        return ruling.decide(new OperationDeconflicted(
                command.operationId(),
                raids.stream()
                        .map(raid -> new CheckedRaid(raid.raidId(), raid.window()))
                        .toList(),
                command.contact(),
                command.exemption() == null ? conflicts(raids, facts) : List.of(),
                command.exemption()));
    }

    private static void warn(Ruling ruling, List<RaidOnFile> raids, Facts facts) {
        DeconflictionPack pack = facts.packs().deconfliction();
        ruling.warnIf(
                        raids.stream().anyMatch(raid -> pack.isLate(facts.at(), raid.window())),
                        "DEC-07",
                        () -> "This is less than " + pack.lateEntry().toMinutes()
                                + " minutes before a raid begins: the other side may not be reached in time.")
                .warnIf(
                        raids.stream().anyMatch(RaidOnFile::onlyInThought),
                        "DEC-03",
                        () ->
                                "Who is near a raid that stands only in thought is told to neither side: let it stand, then"
                                        + " deconflict.");
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(ResolveConflict command, Facts facts) {
        ConflictOnFile conflict = facts.nearby().conflicts().stream()
                .filter(each -> each.id().equals(command.conflictId()))
                .findFirst()
                .orElseThrow(() -> new NoSuch("conflict"));
        boolean watch = mayOverride("DEC-04", facts);
        DeconflictionPack pack = facts.packs().deconfliction();
        Ruling ruling = Ruling.on(facts)
                .require(
                        watch == (command.decision() == Resolution.OVERRIDDEN),
                        "DEC-04",
                        "resolution-not-yours",
                        () -> "Each side's contact records the agreement; only a person in the role "
                                + String.join(" or ", rolesFor("DEC-04", facts)) + " overrides a conflict.")
                .warnIf(
                        pack.isTooLateToCall(facts.at(), conflict.window()),
                        "DEC-04",
                        () -> "The other side was to be" + " called "
                                + pack.contactBefore().toMinutes() + " minutes before the raid begins or earlier.");
        return ruling.decide(
                watch
                        ? new ConflictOverridden(command.operationId(), conflict.id(), command.reason())
                        : new ConflictAgreed(command.operationId(), conflict.id(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(RegisterTarget command, Facts facts) {
        return targets.decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(ValidateTarget command, Facts facts) {
        return targets.decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(PurgeTarget command, Facts facts) {
        return targets.decide(command, facts);
    }

    /** Nothing new is told twice, whoever asks how often. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(NoticeConflicts command, Facts facts) {
        List<FoundConflict> found = facts.nearby().found();
        if (found.isEmpty()) {
            throw new NoSuch("conflict");
        }
        return Ruling.on(facts).decide(notices.news(command.operationId(), found));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(EscalateConflict command, Facts facts) {
        FoundConflict found = facts.nearby().found().stream()
                .filter(each -> each.conflict().id().equals(command.conflictId()))
                .findFirst()
                .orElseThrow(() -> new NoSuch("conflict"));
        List<Object> events = new ArrayList<>(notices.news(command.operationId(), List.of(found)));
        notices.escalation(command.operationId(), found).ifPresent(events::add);
        return Ruling.on(facts).decide(events);
    }

    private static List<ConflictId> conflicts(List<RaidOnFile> raids, Facts facts) {
        return facts.nearby().conflicts().stream()
                .filter(conflict ->
                        raids.stream().anyMatch(raid -> raid.raidId().equals(conflict.raidId())))
                .map(ConflictOnFile::id)
                .toList();
    }

    private static boolean mayOverride(String rule, Facts facts) {
        return rolesFor(rule, facts).stream().anyMatch(facts.actor()::is);
    }

    private static Set<String> rolesFor(String rule, Facts facts) {
        return facts.packs().staffing().mayOverride(rule);
    }

    @EventSourcingHandler
    void evolve(DeconflictionEvent event) {
        stream = streamOf(event.operationId());
        targets.evolve(event);
        notices.evolve(event);
    }
}
