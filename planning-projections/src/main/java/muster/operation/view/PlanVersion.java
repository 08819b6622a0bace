package muster.operation.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import muster.operation.event.BriefingHeld;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanSections;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.PlanVoided;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * The last version of the plan that was laid before those who approve it. {@code changed}: the parts that are no longer what
 * was submitted; the answers then count no more (rule OPS-03).
 */
public record PlanVersion(
        int version,
        RecordId submissionId,
        String hash,
        Status status,
        @Nullable PlanSections sections,
        @Nullable String reason,
        String submittedBy,
        Instant submittedAt,
        List<String> changed,
        List<Approval> approvals,
        List<Briefing> briefings) {

    public enum Status {
        SUBMITTED,
        VOIDED
    }

    /** An agency's answer. {@code stale}: the plan has changed since. */
    public record Approval(
            RecordId id,
            AgencyId agencyId,
            Answer decision,
            String by,
            Instant at,
            @Nullable String reason,
            boolean stale) {
        public enum Answer {
            APPROVED,
            REJECTED
        }

        Approval voided() {
            return new Approval(id, agencyId, decision, by, at, reason, true);
        }
    }

    public record Briefing(
            RecordId id,
            Instant at,
            String heldBy,
            @Nullable String notes) {}

    static PlanVersion of(PlanSubmitted e, Instant at) {
        return new PlanVersion(
                e.planVersion(),
                e.submissionId(),
                e.hash(),
                Status.SUBMITTED,
                e.sections(),
                e.reason(),
                e.submittedByName(),
                at,
                List.of(),
                List.of(),
                List.of());
    }

    PlanVersion approved(PlanApproved e, Instant at) {
        return answered(new Approval(
                e.approvalId(), e.agencyId(), Approval.Answer.APPROVED, e.approvedByName(), at, e.reason(), false));
    }

    PlanVersion rejected(PlanRejected e, Instant at) {
        return answered(new Approval(
                e.approvalId(), e.agencyId(), Approval.Answer.REJECTED, e.rejectedByName(), at, e.reason(), false));
    }

    private PlanVersion answered(Approval answer) {
        return with(status, changed, plus(approvals, answer), briefings);
    }

    PlanVersion briefed(BriefingHeld e) {
        return with(
                status,
                changed,
                approvals,
                plus(briefings, new Briefing(e.briefingId(), e.at(), e.heldBy(), e.notes())));
    }

    PlanVersion voided(PlanVoided e) {
        return with(
                Status.VOIDED,
                e.changed(),
                approvals.stream().map(Approval::voided).toList(),
                briefings);
    }

    private PlanVersion with(Status now, List<String> parts, List<Approval> answers, List<Briefing> held) {
        return new PlanVersion(
                version, submissionId, hash, now, sections, reason, submittedBy, submittedAt, parts, answers, held);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
