package muster.operation;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.Arrest;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.HandOff;
import muster.operation.event.OperationAborted;
import muster.policy.PlanningPack;
import muster.shared.AssignmentId;
import muster.shared.Invalid;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.SurvivorRef;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What happened on the day, as those who are there write it down. Nothing is changed: a correction is a new entry (rule OPS-10). */
final class FieldLog {
    private final Sites sites;
    private final Raids raids;
    private final GoDecisions go;
    private final VictimCare care;
    private final Map<FieldEventKind, Set<SiteId>> reached = new HashMap<>();
    private final Set<RecordId> entries = new HashSet<>();
    private final Set<SiteId> abortedSites = new HashSet<>();
    private final Set<SurvivorRef> met = new LinkedHashSet<>();
    private final Set<SurvivorRef> handedOff = new HashSet<>();
    private final Minors minors = new Minors();
    private final Set<AssignmentId> stoodDown = new HashSet<>();
    private boolean released;
    private boolean evidenceIsOut;

    FieldLog(Sites sites, Raids raids, GoDecisions go, VictimCare care) {
        this.sites = sites;
        this.raids = raids;
        this.go = go;
        this.care = care;
    }

    @CommandHandler
    Decision decide(LogFieldEvent command, Facts facts) {
        assertWhole(command, facts);
        Ruling ruling = Ruling.on(facts);
        switch (command.kind()) {
            case RELEASE -> requireAllSet(command, ruling);
            case ENTRY -> requireEntry(command, ruling);
            case SCENE_SECURED ->
                ruling.require(
                        isAt(FieldEventKind.ENTRY, command.siteId()),
                        "OPS-06",
                        "not-entered",
                        () -> "Write the entry at this site down first.");
            case RECOVERY, NOTICE -> minors.warn(command, facts.packs().planning(), ruling);
            case ARREST -> requireReview(Objects.requireNonNull(command.arrest()), ruling);
            default -> {}
        }
        return ruling.decide(logged(command, facts));
    }

    private static FieldEventLogged logged(LogFieldEvent command, Facts facts) {
        return new FieldEventLogged(
                command.operationId(),
                command.entryId(),
                command.kind(),
                command.happenedAt(),
                command.siteId(),
                command.note(),
                facts.actor().name(),
                command.assignmentId(),
                command.recovery(),
                command.arrest(),
                command.evidence(),
                command.handOff(),
                command.corrects(),
                command.notice());
    }

    private void assertWhole(LogFieldEvent command, Facts facts) {
        if (command.happenedAt().isAfter(facts.at().plus(1, ChronoUnit.MINUTES))) {
            throw new Invalid("in-the-future", "Let at be no later than now.", "/at");
        }
        if (command.siteId() != null) {
            sites.named(command.siteId());
        }
        if (command.corrects() != null && !entries.contains(command.corrects())) {
            throw new Invalid("unknown-entry", "Name an entry of this operation's log.", "/corrects");
        }
        switch (command.kind()) {
            case SET, ENTRY, SCENE_SECURED -> assertGiven(command.siteId(), "siteId");
            case ARREST -> assertGiven(command.arrest(), "arrest");
            case RECOVERY -> assertGiven(command.recovery(), "recovery");
            case EVIDENCE -> assertGiven(command.evidence(), "evidence");
            case STOOD_DOWN -> assertGiven(command.assignmentId(), "assignmentId");
            case NOTICE -> {
                assertGiven(command.notice(), "notice");
                minors.assertKnown(Objects.requireNonNull(command.notice()));
            }
            case HAND_OFF -> {
                assertGiven(command.handOff(), "handOff");
                requireKnown(Objects.requireNonNull(command.handOff()));
            }
            default -> {}
        }
    }

    /** Survivors go from the log to somebody who can care for them, never to a police force or a fusion center. */
    private void requireKnown(HandOff handOff) {
        if (!met.contains(handOff.survivorRef())) {
            throw new Invalid(
                    "unknown-survivor", "Name somebody whose recovery is in the log.", "/handOff/survivorRef");
        }
        care.requireProvider(handOff.providerId(), "/handOff/providerId");
    }

    private static void assertGiven(@Nullable Object member, String name) {
        if (member == null) {
            throw new Invalid("member-missing", "Give " + name + " with this kind of entry.", "/" + name);
        }
    }

    private void requireAllSet(LogFieldEvent command, Ruling ruling) {
        boolean all = raids.sites().stream().allMatch(site -> isAt(FieldEventKind.SET, site));
        ruling.require(
                all || (command.note() != null && !command.note().isBlank()),
                "OPS-08",
                "sites-not-set",
                () -> "Wait until every site is set, or give in note why these go alone.");
    }

    private void requireEntry(LogFieldEvent command, Ruling ruling) {
        SiteId site = Objects.requireNonNull(command.siteId());
        ruling.require(
                        !go.isAborted() && !abortedSites.contains(site),
                        "OPS-06",
                        "operation-aborted",
                        () -> "It was called off here: nobody enters.")
                .require(
                        go.isUnderWay(),
                        "OPS-05",
                        "no-go",
                        () -> "Nobody enters without a GO on the plan that stands, or an emergency start.")
                .require(
                        released || raids.sites().size() < 2,
                        "OPS-08",
                        "not-released",
                        () -> "Release the sites together first, when all are set.");
    }

    /** Rule VIC-08: who may be a victim is not arrested before a prosecutor has looked at it. */
    private void requireReview(Arrest arrest, Ruling ruling) {
        ruling.require(
                arrest.survivorRef() == null || arrest.prosecutorReview() != null,
                "VIC-08",
                "prosecutor-review-missing",
                () -> "This person was recorded as a possible victim: let a prosecutor review it, and give who did.");
    }

    @EventSourcingHandler
    void evolve(FieldEventLogged event) {
        entries.add(event.entryId());
        minors.evolve(event);
        if (event.siteId() != null) {
            reached.computeIfAbsent(event.kind(), kind -> new HashSet<>()).add(event.siteId());
        }
        if (event.recovery() != null) {
            met.add(event.recovery().survivorRef());
        }
        if (event.handOff() != null) {
            handedOff.add(event.handOff().survivorRef());
        }
        switch (event.kind()) {
            case RELEASE -> released = true;
            case EVIDENCE -> evidenceIsOut = true;
            case EVIDENCE_HANDED_OVER -> evidenceIsOut = false;
            case STOOD_DOWN -> stoodDown.add(Objects.requireNonNull(event.assignmentId()));
            default -> {}
        }
    }

    @EventSourcingHandler
    void evolve(OperationAborted event) {
        if (event.siteId() != null) {
            abortedSites.add(event.siteId());
        }
    }

    boolean isAt(FieldEventKind kind, @Nullable SiteId site) {
        return reached.getOrDefault(kind, Set.of()).contains(site);
    }

    /** Every site that was to be entered is secured. */
    boolean isSecured() {
        return !raids.sites().isEmpty()
                && raids.sites().stream().allMatch(site -> isAt(FieldEventKind.SCENE_SECURED, site));
    }

    boolean isAccountedFor(AssignmentId task) {
        return stoodDown.contains(task);
    }

    boolean hasMet(SurvivorRef ref) {
        return met.contains(ref);
    }

    boolean hasMetMinor(SurvivorRef ref) {
        return minors.include(ref);
    }

    boolean anybodyIsWithoutCare() {
        return !handedOff.containsAll(met);
    }

    List<String> noticesMissing(PlanningPack pack) {
        return minors.missing(pack);
    }

    boolean evidenceIsOut() {
        return evidenceIsOut;
    }
}
