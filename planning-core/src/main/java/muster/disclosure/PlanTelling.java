package muster.disclosure;

import static muster.disclosure.Members.members;

import java.util.Map;
import java.util.Optional;
import muster.operation.event.AfterActionReported;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.BriefingHeld;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.GoDecided;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.PlanVoided;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/** What is told of a plan's versions, of who answers for them, and of whether the operation goes. */
record PlanTelling(Column column, AgencyId agency, Situation after) {
    /** Whose person it is is told that it has no part, and not why: that would tell of a target. */
    Optional<Map<String, Object>> recused(OfficerRecused e) {
        Map<String, Object> recused = members("recusalId", e.recusalId(), "officerId", e.officerId(), "name", e.name());
        return switch (Matrix.ASSIGNMENT.seenBy(column)) {
            case FULL -> {
                recused.putAll(members("ground", e.ground(), "reason", e.reason()));
                yield Optional.of(recused);
            }
            case OWN -> e.agencyId().equals(agency) ? Optional.of(recused) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whose person gets command is told so, as with any task. */
    Optional<Map<String, Object>> delegated(CommandDelegated e) {
        Map<String, Object> offer = members(
                "delegationId", e.delegationId(), "officerId", e.officerId(), "name", e.name(), "status", "OFFERED");
        if (Matrix.ASSIGNMENT.seenBy(column) == Sight.FULL) {
            offer.putAll(members("assignmentId", e.assignmentId(), "reason", e.reason()));
        }
        return isTold(e.agencyId()) ? Optional.of(offer) : Optional.empty();
    }

    Optional<Map<String, Object>> taken(CommandAccepted e) {
        return isTold(e.agencyId())
                ? Optional.of(members(
                        "delegationId", e.delegationId(),
                        "officerId", e.officerId(),
                        "name", e.name(),
                        "status", "ACCEPTED"))
                : Optional.empty();
    }

    private boolean isTold(AgencyId whose) {
        return switch (Matrix.ASSIGNMENT.seenBy(column)) {
            case FULL -> true;
            case OWN -> whose.equals(agency);
            default -> false;
        };
    }

    Optional<Map<String, Object>> submitted(PlanSubmitted e) {
        Map<String, Object> plan = members("planVersion", e.planVersion(), "hash", e.hash(), "status", "SUBMITTED");
        return switch (Matrix.PLAN.seenBy(column)) {
            case FULL -> {
                plan.putAll(members("submissionId", e.submissionId(), "sections", e.sections(), "reason", e.reason()));
                yield Optional.of(members("plan", plan));
            }
            case TASKS -> Optional.of(members("plan", plan));
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> voided(PlanVoided e) {
        Map<String, Object> plan = members("planVersion", e.planVersion(), "status", "VOIDED");
        return switch (Matrix.PLAN.seenBy(column)) {
            case FULL -> {
                plan.putAll(members("changed", e.changed()));
                yield Optional.of(members("plan", plan));
            }
            case TASKS -> Optional.of(members("plan", plan));
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> approved(PlanApproved e) {
        return seesAnswer(e.agencyId())
                ? Optional.of(members(
                        "approvalId", e.approvalId(),
                        "agencyId", e.agencyId(),
                        "planVersion", e.planVersion(),
                        "decision", "APPROVED",
                        "by", e.approvedByName(),
                        "reason", e.reason()))
                : Optional.empty();
    }

    Optional<Map<String, Object>> rejected(PlanRejected e) {
        return seesAnswer(e.agencyId())
                ? Optional.of(members(
                        "approvalId", e.approvalId(),
                        "agencyId", e.agencyId(),
                        "planVersion", e.planVersion(),
                        "decision", "REJECTED",
                        "by", e.rejectedByName(),
                        "reason", e.reason()))
                : Optional.empty();
    }

    /** Who sees the whole plan, and each agency its own answer. */
    private boolean seesAnswer(AgencyId whose) {
        return Matrix.PLAN.seenBy(column) == Sight.FULL || whose.equals(agency);
    }

    Optional<Map<String, Object>> briefed(BriefingHeld e) {
        Map<String, Object> briefing =
                members("briefingId", e.briefingId(), "planVersion", e.planVersion(), "at", e.at());
        return switch (Matrix.BRIEFING.seenBy(column)) {
            case FULL -> {
                briefing.putAll(members("notes", e.notes()));
                yield Optional.of(briefing);
            }
            case TASKS -> Optional.of(briefing);
            case OWN -> serves() ? Optional.of(briefing) : Optional.empty();
            case EXISTENCE -> Optional.of(members("status", "HELD"));
            default -> Optional.empty();
        };
    }

    /** Whoever is told of the task is told that it was read back. */
    Optional<Map<String, Object>> acknowledged(BriefingAcknowledged e) {
        boolean told = switch (Matrix.ASSIGNMENT.seenBy(column)) {
            case FULL -> true;
            case OWN -> isOurs(e);
            default -> false;
        };
        return told
                ? Optional.of(members("assignmentId", e.assignmentId(), "acknowledgedVersion", e.planVersion()))
                : Optional.empty();
    }

    private boolean isOurs(BriefingAcknowledged e) {
        return after.fact(e.assignmentId(), OfficerAssigned.class)
                .filter(task -> task.agencyId().equals(agency))
                .isPresent();
    }

    /** Whether people of the agency are in it. */
    private boolean serves() {
        return after.standing().stream()
                .anyMatch(fact ->
                        fact instanceof OfficerAssigned task && task.agencyId().equals(agency));
    }

    Optional<Map<String, Object>> go(GoDecided e) {
        return switch (Matrix.GO.seenBy(column)) {
            case FULL -> {
                Map<String, Object> go = members("status", e.decision(), "decidedVersion", e.planVersion());
                if (Matrix.PLAN.seenBy(column) == Sight.FULL) {
                    go.putAll(members(
                            "go",
                            members(
                                    "decisionId", e.decisionId(),
                                    "by", e.decidedByName(),
                                    "reason", e.reason(),
                                    "waivers", e.waivers(),
                                    "gatesHash", e.gatesHash())));
                }
                yield Optional.of(go);
            }
            case SIGNAL -> Optional.of(members("status", e.decision()));
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> emergency(EmergencyStarted e) {
        return status("EMERGENCY", Matrix.PLAN.seenBy(column) == Sight.FULL ? e.reason() : null);
    }

    Optional<Map<String, Object>> aborted(OperationAborted e) {
        if (e.siteId() == null) {
            return status("ABORTED", Matrix.PLAN.seenBy(column) == Sight.FULL ? e.reason() : null);
        }
        return Matrix.GO.seenBy(column) == Sight.FULL && Matrix.PLAN.seenBy(column) != Sight.NOTHING
                ? Optional.of(members(
                        "abortedSiteId",
                        e.siteId(),
                        "reason",
                        Matrix.PLAN.seenBy(column) == Sight.FULL ? e.reason() : null))
                : Optional.empty();
    }

    Optional<Map<String, Object>> closed(OperationClosed e) {
        return status("CLOSED", Matrix.PLAN.seenBy(column) == Sight.FULL ? e.reason() : null);
    }

    private Optional<Map<String, Object>> status(String status, @Nullable String reason) {
        return switch (Matrix.GO.seenBy(column)) {
            case FULL -> Optional.of(members("status", status, "reason", reason));
            case SIGNAL -> Optional.of(members("status", status));
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> report(AfterActionReported e) {
        return switch (Matrix.REPORT.seenBy(column)) {
            case FULL ->
                Optional.of(members(
                        "reportId", e.reportId(),
                        "lessons", e.lessons(),
                        "victimCare", e.victimCare(),
                        "medical", e.medical()));
            // What it says of people who were met, and of who was hurt, is common to nobody.
            case TASKS -> Optional.of(members("reportId", e.reportId(), "lessons", e.lessons()));
            case VICTIM_PART -> part("victimCare", e.victimCare());
            case MEDICAL_PART -> part("medical", e.medical());
            case LESSONS -> part("lessons", e.lessons());
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> part(String name, @Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(members(name, text));
    }
}
