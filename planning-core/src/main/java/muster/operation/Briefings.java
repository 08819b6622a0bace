package muster.operation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.operation.event.AcknowledgementLapsed;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.BriefingHeld;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.Invalid;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Everybody hears the plan as it stands, and repeats the own task back (rule OPS-04). */
final class Briefings {
    private final Assignments assignments;
    private final PlanOfRecord plan;
    private final Map<AssignmentId, BriefingAcknowledged> acknowledged = new HashMap<>();
    private final Set<AssignmentId> lapsed = new HashSet<>();
    private int briefed;

    Briefings(Assignments assignments, PlanOfRecord plan) {
        this.assignments = assignments;
        this.plan = plan;
    }

    @CommandHandler
    Decision decide(HoldBriefing command, Facts facts) {
        Instant at = Objects.requireNonNullElse(command.heldAt(), facts.at());
        if (at.isAfter(facts.at().plus(1, ChronoUnit.MINUTES))) {
            throw new Invalid("held-in-the-future", "Let at be no later than now.", "/at");
        }
        return current(facts)
                .decide(new BriefingHeld(
                        command.operationId(),
                        command.briefingId(),
                        plan.version(),
                        plan.hash(),
                        at,
                        facts.actor().name(),
                        command.notes()));
    }

    @CommandHandler
    Decision decide(AcknowledgeBriefing command, Facts facts) {
        List<Assignments.Task> tasks = tasksOf(command, facts.actor());
        Integer version = command.planVersion();
        Ruling ruling = current(facts)
                .require(
                        briefed == plan.version(),
                        "OPS-04",
                        "not-briefed",
                        () -> "Hold a briefing on version " + plan.version() + " of the plan first.")
                .require(
                        version == null || version == plan.version(),
                        "OPS-04",
                        "older-version",
                        () -> "Version " + plan.version() + " of the plan stands now: read it, and acknowledge that.");
        List<Object> events = new ArrayList<>();
        for (Assignments.Task task : tasks) {
            boolean own = facts.actor().sub().equals(task.given().subject());
            events.add(new BriefingAcknowledged(
                    command.operationId(),
                    task.given().assignmentId(),
                    task.given().officerId(),
                    plan.version(),
                    command.readBack(),
                    own ? null : facts.actor().name(),
                    facts.at().plus(facts.packs().planning().acknowledgementStands())));
        }
        return ruling.decide(events);
    }

    /** A deadline that comes twice, too early, or after a newer read-back or another plan changes nothing. */
    @CommandHandler
    Decision decide(LapseAcknowledgement command, Facts facts) {
        Ruling ruling = Ruling.on(facts);
        BriefingAcknowledged answer = acknowledged.get(command.assignmentId());
        if (answer == null || !plan.stands() || answer.planVersion() != plan.version() || answer.standsAt(facts.at())) {
            return ruling.decide();
        }
        return ruling.decide(new AcknowledgementLapsed(
                command.operationId(), command.assignmentId(), answer.planVersion(), facts.at()));
    }

    private Ruling current(Facts facts) {
        return Ruling.on(facts)
                .require(
                        plan.stands(),
                        "OPS-04",
                        "plan-not-current",
                        () -> "Submit the plan as it stands now first; then brief on that version.");
    }

    /** One's own; or the one that whoever leads writes an acknowledgement down for. */
    private List<Assignments.Task> tasksOf(AcknowledgeBriefing command, Actor actor) {
        List<Assignments.Task> tasks = assignments.standing().stream()
                .filter(task -> command.assignmentId() == null
                        ? actor.sub().equals(task.given().subject())
                        : command.assignmentId().equals(task.given().assignmentId()))
                .filter(task ->
                        actor.is("lead") || actor.sub().equals(task.given().subject()))
                .toList();
        if (tasks.isEmpty()) {
            throw new NoSuch("assignment");
        }
        return tasks;
    }

    @EventSourcingHandler
    void evolve(BriefingHeld event) {
        briefed = event.planVersion();
    }

    @EventSourcingHandler
    void evolve(BriefingAcknowledged event) {
        acknowledged.put(event.assignmentId(), event);
        lapsed.remove(event.assignmentId());
    }

    @EventSourcingHandler
    void evolve(AcknowledgementLapsed event) {
        acknowledged.remove(event.assignmentId());
        lapsed.add(event.assignmentId());
    }

    /** Those who have a task and did not acknowledge the version that stands, or too long before {@code at}. */
    List<Assignments.Task> missing(Instant at) {
        return assignments.standing().stream()
                .filter(task -> !hasAcknowledged(task, at))
                .toList();
    }

    private boolean hasAcknowledged(Assignments.Task task, Instant at) {
        BriefingAcknowledged answer = acknowledged.get(task.given().assignmentId());
        return answer != null && answer.planVersion() == plan.version() && answer.standsAt(at);
    }

    boolean anyIsStale(Instant at) {
        return missing(at).stream()
                .map(task -> task.given().assignmentId())
                .anyMatch(task -> acknowledged.containsKey(task) || lapsed.contains(task));
    }
}
