package muster.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.operation.event.OperationClosed;
import muster.operation.event.PlanSections;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.PlanVoided;
import muster.shared.RecordId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The version of the plan that approvals, briefings and the decision to go are bound to, and whether the plan is still what
 * it says (rule OPS-03).
 */
final class PlanOfRecord {
    private final Sites sites;
    private final Raids raids;
    private final Warrants warrants;
    private final Assignments assignments;
    private final Undercover undercover;
    private final VictimCare care;
    private final Risks risks;
    private @Nullable PlanSubmitted submitted;
    private @Nullable PlanSections sections;
    private boolean voided;

    PlanOfRecord(
            Sites sites,
            Raids raids,
            Warrants warrants,
            Assignments assignments,
            Undercover undercover,
            VictimCare care,
            Risks risks) {
        this.sites = sites;
        this.raids = raids;
        this.warrants = warrants;
        this.assignments = assignments;
        this.undercover = undercover;
        this.care = care;
        this.risks = risks;
    }

    @EventSourcingHandler
    void evolve(PlanSubmitted event) {
        submitted = event;
        sections = event.sections();
        voided = false;
    }

    @EventSourcingHandler
    void evolve(PlanVoided event) {
        voided = true;
    }

    /** Who is freed at the end changes no plan that anybody still goes by. */
    @EventSourcingHandler
    void evolve(OperationClosed event) {
        voided = true;
    }

    PlanSubmitted next(SubmitPlan command, String sub, String name) {
        PlanSections said = command.sections() == null ? sections : command.sections();
        Map<String, String> parts = parts(said);
        return new PlanSubmitted(
                command.operationId(),
                command.submissionId(),
                version() + 1,
                said,
                command.reason(),
                parts,
                Content.digest(parts),
                sub,
                name);
    }

    /** The event that follows where the plan no longer is what was submitted; once. A part that was not frozen then is not compared. */
    Optional<PlanVoided> change() {
        if (submitted == null || voided) {
            return Optional.empty();
        }
        Map<String, String> before = submitted.parts();
        List<String> changed = parts(sections).entrySet().stream()
                .filter(part ->
                        before.containsKey(part.getKey()) && !part.getValue().equals(before.get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanVoided(submitted.operationId(), submitted.planVersion(), changed));
    }

    /** A digest of each part that is material: site, time, entry, warrant, who leads, the care of victims, the risk, the order itself. */
    private Map<String, String> parts(@Nullable PlanSections said) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("sites", Content.digest(sites.material()));
        parts.put("raids", Content.digest(raids.material()));
        parts.put("warrants", Content.digest(warrants.material(raids.warrants())));
        parts.put("leaders", Content.digest(assignments.leaders()));
        parts.put("undercover", Content.digest(undercover.material()));
        parts.put("care", Content.digest(care.material()));
        parts.put("risk", Content.digest(risks.material()));
        parts.put("sections", said == null ? "none" : Content.digest(said));
        return parts;
    }

    /** 0 before the first submission. */
    int version() {
        return submitted == null ? 0 : submitted.planVersion();
    }

    String hash() {
        return submitted == null ? "" : submitted.hash();
    }

    boolean isSubmitted() {
        return submitted != null;
    }

    /** Submitted, and nothing material has changed since. */
    boolean stands() {
        return submitted != null && !voided;
    }

    Optional<RecordId> submission() {
        return Optional.ofNullable(submitted).map(PlanSubmitted::submissionId);
    }

    boolean isComplete() {
        PlanSections said = sections;
        return said != null
                && List.of(said.situation(), said.mission(), said.execution(), said.logistics(), said.command())
                        .stream()
                        .noneMatch(String::isBlank);
    }
}
