package muster.operation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.OfficerOnFile;
import muster.decision.Ruling;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanSubmitted;
import muster.shared.Actor;
import muster.shared.AgencyId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Who answers for the plan: every agency with people in it, by somebody who neither planned it nor serves in it (rule OPS-02). */
final class Approvals {
    private final Charter charter;
    private final Participations participations;
    private final Assignments assignments;
    private final PlanOfRecord plan;
    private final Risks risks;
    private final Map<AgencyId, PlanApproved> given = new LinkedHashMap<>();
    private final Map<String, String> planners = new HashMap<>();

    Approvals(Charter charter, Participations participations, Assignments assignments, PlanOfRecord plan, Risks risks) {
        this.charter = charter;
        this.participations = participations;
        this.assignments = assignments;
        this.plan = plan;
        this.risks = risks;
    }

    @CommandHandler
    Decision decide(SubmitPlan command, Facts facts) {
        PlanSubmitted next =
                plan.next(command, facts.actor().sub(), facts.actor().name());
        return Ruling.on(facts)
                .warnIf(
                        next.sections() == null,
                        "OPS-01",
                        () -> "Write the five sections of the order: without them the operation cannot go.")
                .decide(next);
    }

    @CommandHandler
    Decision decide(ApprovePlan command, Facts facts) {
        AgencyId agency = agencyOf(facts.actor());
        Ruling ruling = independent(facts);
        requireRank(command, agency, facts, ruling);
        return ruling.require(
                        !given.containsKey(agency) || given.get(agency).planVersion() != plan.version(),
                        "OPS-02",
                        "already-approved",
                        () -> "Nothing is to be done: your agency approved this version already.")
                .decide(new PlanApproved(
                        command.operationId(),
                        command.approvalId(),
                        agency,
                        plan.version(),
                        plan.hash(),
                        facts.actor().sub(),
                        facts.actor().name(),
                        command.reason()));
    }

    @CommandHandler
    Decision decide(RejectPlan command, Facts facts) {
        return independent(facts)
                .decide(new PlanRejected(
                        command.operationId(),
                        command.approvalId(),
                        agencyOf(facts.actor()),
                        plan.version(),
                        plan.hash(),
                        facts.actor().sub(),
                        facts.actor().name(),
                        command.reason()));
    }

    /** The higher the risk, the higher stands who answers for the lead agency (rules RSK-03, OPS-02). */
    private void requireRank(ApprovePlan command, AgencyId agency, Facts facts, Ruling ruling) {
        Set<String> asked =
                agency.equals(charter.lead()) ? facts.packs().planning().ranksOf(risks.approvers()) : Set.of();
        Optional<OfficerOnFile> entry = Optional.ofNullable(command.officerId())
                .flatMap(facts::officer)
                .filter(officer ->
                        agency.equals(officer.agencyId()) && facts.actor().sub().equals(officer.subject()));
        ruling.require(
                asked.stream()
                        .allMatch(rank -> entry.filter(
                                        officer -> officer.isQualified(rank, facts.today(charter.zone())))
                                .isPresent()),
                "OPS-02",
                "approver-ranks-too-low",
                () -> "The risk of this plan asks for an approver who holds " + String.join(", ", asked)
                        + " on the roster: let one approve, and give the own entry as officerId.");
    }

    private AgencyId agencyOf(Actor actor) {
        AgencyId agency = actor.agency();
        if (agency == null || !participations.takesPart(agency)) {
            throw new NoSuch("operation");
        }
        return agency;
    }

    private Ruling independent(Facts facts) {
        Actor actor = facts.actor();
        return Ruling.on(facts)
                .require(
                        plan.isSubmitted(), "OPS-03", "plan-not-submitted", () -> "Let the lead submit the plan first.")
                .require(
                        plan.stands(),
                        "OPS-03",
                        "plan-changed-since-submission",
                        () -> "The plan has changed since it was submitted; let the lead submit it again.")
                .require(
                        !planners.containsKey(actor.sub())
                                && planners.values().stream().noneMatch(name -> PersonName.same(name, actor.name())),
                        "OPS-02",
                        "approver-is-planner",
                        () -> "Whoever submitted the plan cannot decide on it; another supervisor must.")
                .require(
                        !assignments.includePerson(actor.sub()) && !assignments.includeName(actor.name()),
                        "OPS-02",
                        "approver-serves-in-the-operation",
                        () ->
                                "Whoever has a task in the operation cannot decide on its plan; another supervisor must.");
    }

    @EventSourcingHandler
    void evolve(PlanSubmitted event) {
        given.clear();
        planners.put(event.submittedBy(), event.submittedByName());
    }

    @EventSourcingHandler
    void evolve(PlanApproved event) {
        given.put(event.agencyId(), event);
    }

    @EventSourcingHandler
    void evolve(PlanRejected event) {
        given.remove(event.agencyId());
    }

    /** The agencies whose approval of the plan as submitted is not there. */
    Set<AgencyId> missing() {
        Set<AgencyId> missing = new LinkedHashSet<>();
        missing.add(charter.lead());
        assignments.standing().forEach(task -> missing.add(task.given().agencyId()));
        missing.removeIf(agency -> given.containsKey(agency)
                && Objects.requireNonNull(given.get(agency)).planVersion() == plan.version());
        return missing;
    }
}
