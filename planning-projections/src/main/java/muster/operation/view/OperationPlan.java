package muster.operation.view;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import muster.ledger.Recorded;
import muster.operation.event.OperationEvent;
import muster.operation.event.OperationOpened;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an operation: the row, the answer, and what an auditor replays. Nothing disappears from it; what was given up
 * says so in its status.
 *
 * @param version of the last event in it; the ETag
 * @param zone IANA zone of the operation's dates
 */
public record OperationPlan(
        OperationId id,
        String codeName,
        String objective,
        Status status,
        long version,
        AgencyId leadAgencyId,
        String jurisdiction,
        ZoneId zone,
        Window window,
        List<Participation> participations,
        List<Site> sites,
        List<Warrant> warrants,
        List<Raid> raids,
        List<Assignment> assignments,
        List<Recusal> recusals,
        List<Delegation> delegations,
        @Nullable Technique technique,
        @Nullable Care care,
        @Nullable PlanVersion plan,
        @Nullable Go go,
        List<LogEntry> log,
        List<SurvivorRelease> releases,
        List<AfterAction> reports) {

    public enum Status {
        PLANNING,
        /** A version of the plan is before those who approve it. */
        SUBMITTED,
        /** The plan is no longer what was submitted: approvals and a go that rest on it do not count. */
        BLOCKED,
        GO,
        NO_GO,
        HOLD,
        UNDER_WAY,
        ABORTED,
        CLOSED
    }

    /** The plan after a whole history, or null after none. */
    public static @Nullable OperationPlan after(List<Recorded> history) {
        OperationPlan plan = null;
        for (Recorded recorded : history) {
            plan = fold(plan, recorded);
        }
        return plan;
    }

    /** Live, rebuilt, as of and in an audit the same. */
    public static @Nullable OperationPlan fold(@Nullable OperationPlan before, Recorded recorded) {
        if (!(recorded.event() instanceof OperationEvent event)) {
            return before;
        }
        if (event instanceof OperationOpened opened) {
            return of(opened, recorded.version());
        }
        if (before == null) {
            throw new IllegalStateException("The history of an operation begins with its opening.");
        }
        return new PlanDraft(before).after(event, recorded);
    }

    /** As it would be after events that nobody has stored. */
    public OperationPlan with(List<Object> events) {
        OperationPlan plan = this;
        for (Object event : events) {
            plan = Objects.requireNonNull(fold(
                    plan,
                    new Recorded(
                            0, "operation/" + id, plan.version() + 1, id.value(), Instant.EPOCH, event, Map.of())));
        }
        return plan;
    }

    public boolean includes(AgencyId agency) {
        return leadAgencyId.equals(agency) || hasParticipant(agency, Instant.MIN);
    }

    /** Whether an agency takes part beside the lead, invited no earlier than that. */
    public boolean hasParticipant(AgencyId agency, Instant since) {
        return participations.stream()
                .anyMatch(participation -> participation.isOpen()
                        && participation.agencyId().equals(agency)
                        && !participation.since().isBefore(since));
    }

    private static OperationPlan of(OperationOpened e, long version) {
        return new OperationPlan(
                e.operationId(),
                e.codeName(),
                e.objective(),
                Status.PLANNING,
                version,
                e.leadAgencyId(),
                e.jurisdiction(),
                e.zone(),
                e.window(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
