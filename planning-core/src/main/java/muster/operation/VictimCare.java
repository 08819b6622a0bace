package muster.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import muster.agency.event.AgencyKind;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.VictimCarePlanned;
import muster.policy.PlanningPack;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The care of those whom the task force expects to find: numbers and needs only (rule VIC-02). Who they are never comes in
 * here (rule VIC-03).
 */
final class VictimCare {
    private static final int MOST = 10_000;

    private final Participations participations;
    private final Sites sites;
    private final Map<AgencyId, CapacityConfirmed> confirmed = new LinkedHashMap<>();
    private @Nullable VictimCarePlanned planned;

    VictimCare(Participations participations, Sites sites) {
        this.participations = participations;
        this.sites = sites;
    }

    @CommandHandler
    Decision decide(PlanVictimCare command, Facts facts) {
        for (int i = 0; i < command.providers().size(); i++) {
            requireProvider(command.providers().get(i), "/providers/" + i);
        }
        ExpectedVictims expected = command.expected();
        return Ruling.on(facts)
                .require(
                        !sites.lieAt(
                                command.reception(), facts.packs().planning().receptionApart()),
                        "SIT-03",
                        "reception-at-a-target",
                        () -> "Choose a reception away from every site of this operation.")
                .warnIf(
                        expected.minors() > 0 && command.childPlan() == null,
                        "SIT-04",
                        () -> "Children are expected: tell child protection, and plan their doctor and where they go.")
                .decide(new VictimCarePlanned(
                        command.operationId(),
                        expected,
                        command.reception(),
                        command.providers(),
                        command.childPlan()));
    }

    @CommandHandler
    Decision decide(ConfirmCapacity command, Facts facts) {
        requireProvider(command.providerId(), "/providerId");
        requireNumber(command.beds(), "/beds");
        requireNumber(command.advocates(), "/advocates");
        requireNumber(command.forensicInterviewers(), "/forensicInterviewers");
        return Ruling.on(facts)
                .require(
                        planned != null && planned.providers().contains(command.providerId()),
                        "VIC-02",
                        "provider-not-in-the-care-plan",
                        () -> "Name this provider in the care plan first; then confirm what it can give.")
                .decide(new CapacityConfirmed(
                        command.operationId(),
                        command.providerId(),
                        command.beds(),
                        command.advocates(),
                        command.interpreters(),
                        command.forensicInterviewers(),
                        facts.actor().name()));
    }

    void requireProvider(AgencyId provider, String pointer) {
        boolean provides = participations
                .kindOf(provider)
                .filter(kind -> kind == AgencyKind.VICTIM_SERVICES
                        || kind == AgencyKind.CHILD_PROTECTION
                        || kind == AgencyKind.MEDICAL)
                .isPresent();
        if (!provides) {
            throw new Invalid(
                    "unknown-provider",
                    "Name an agency that takes part and gives victim services, child protection or medical help.",
                    pointer);
        }
    }

    private static void requireNumber(int number, String pointer) {
        if (number < 0 || number > MOST) {
            throw new Invalid("numbers-out-of-range", "Give a number from 0 to " + MOST + ".", pointer);
        }
    }

    @EventSourcingHandler
    void evolve(VictimCarePlanned event) {
        planned = event;
        confirmed.keySet().retainAll(event.providers());
    }

    @EventSourcingHandler
    void evolve(CapacityConfirmed event) {
        confirmed.put(event.providerId(), event);
    }

    /** What the plan says of care, as far as a change of it voids approvals. */
    Object material() {
        return planned == null ? "none" : planned;
    }

    /** What is short, in words for the planner; empty where the care is as rule VIC-02 wants it. */
    List<String> lacks(PlanningPack pack) {
        VictimCarePlanned plan = planned;
        if (plan == null) {
            return List.of("Plan the care of those you expect to find.");
        }
        List<String> lacks = new ArrayList<>();
        int people = plan.expected().people();
        shortOf(lacks, "beds", sum(CapacityConfirmed::beds), people);
        shortOf(lacks, "advocates", sum(CapacityConfirmed::advocates), pack.advocatesFor(people));
        plan.expected().languages().stream()
                .filter(language -> !isSpoken(language))
                .forEach(language -> lacks.add("No provider confirmed an interpreter for " + language + "."));
        if (plan.expected().minors() > 0) {
            shortOf(lacks, "forensic interviewers", sum(CapacityConfirmed::forensicInterviewers), 1);
            lackForChildren(plan, lacks);
        }
        return lacks;
    }

    private void lackForChildren(VictimCarePlanned plan, List<String> lacks) {
        if (plan.childPlan() == null) {
            lacks.add("Children are expected: add the child plan.");
        }
        if (!participations.include(AgencyKind.CHILD_PROTECTION)) {
            lacks.add("Children are expected: invite child protection.");
        }
    }

    private static void shortOf(List<String> lacks, String what, int there, int needed) {
        if (there < needed) {
            lacks.add("Confirmed " + what + ": " + there + " of " + needed + ".");
        }
    }

    /** A provider that has left gives nothing. */
    private Stream<CapacityConfirmed> present() {
        return confirmed.values().stream().filter(one -> participations.takesPart(one.providerId()));
    }

    private int sum(ToIntFunction<CapacityConfirmed> number) {
        return present().mapToInt(number).sum();
    }

    private boolean isSpoken(String language) {
        return present()
                .flatMap(one -> one.interpreters().stream())
                .anyMatch(spoken -> fold(spoken).equals(fold(language)));
    }

    private static String fold(String language) {
        return language.strip().toLowerCase(Locale.ROOT);
    }
}
