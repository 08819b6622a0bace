package muster.operation.view;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import muster.ledger.Recorded;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationEvent;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantReturnedForRevision;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.WarrantId;
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
        List<Assignment> assignments) {

    public enum Status {
        PLANNING
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
        return before.changed(event, recorded);
    }

    public boolean includes(AgencyId agency) {
        return leadAgencyId.equals(agency)
                || participations.stream()
                        .anyMatch(participation -> participation.isOpen()
                                && participation.agencyId().equals(agency));
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
                List.of());
    }

    private OperationPlan changed(OperationEvent event, Recorded recorded) {
        Draft draft = new Draft(this);
        switch (event) {
            case OperationOpened e -> {}
            case AgencyInvited e -> draft.participations.add(Participation.of(e, recorded.recordedAt()));
            case AgencyWithdrawn e ->
                change(
                        draft.participations,
                        p -> p.isOpen() && p.agencyId().equals(e.agencyId()),
                        p -> p.closed(recorded.recordedAt()));
            case SiteAdded e -> draft.sites.add(Site.of(e));
            case WarrantRequested e -> draft.warrants.add(Warrant.of(e));
            case WarrantApproved e -> draft.decide(e.warrantId(), w -> w.issued(e));
            case WarrantDenied e -> draft.decide(e.warrantId(), w -> w.denied(e));
            case WarrantReturnedForRevision e -> draft.decide(e.warrantId(), w -> w.sentBack(e));
            case WarrantTriggered e -> draft.decide(e.warrantId(), w -> w.triggered(e));
            case WarrantExecuted e -> draft.decide(e.warrantId(), w -> w.executed(e));
            case WarrantReturned e -> draft.decide(e.warrantId(), w -> w.returned(e));
            case WarrantWithdrawn e -> draft.decide(e.warrantId(), w -> w.withdrawn(e));
            case RaidScheduled e -> draft.raids.add(Raid.of(e));
            case RaidRescheduled e -> change(draft.raids, r -> r.id().equals(e.raidId()), r -> r.moved(e));
            case RaidCancelled e -> change(draft.raids, r -> r.id().equals(e.raidId()), Raid::cancelled);
            case OfficerAssigned e -> draft.assignments.add(Assignment.of(e));
            case AssignmentMoved e ->
                change(draft.assignments, a -> a.id().equals(e.assignmentId()), a -> a.moved(e.window()));
            case OfficerReleased e ->
                change(draft.assignments, a -> a.id().equals(e.assignmentId()), Assignment::released);
        }
        return draft.at(recorded.version());
    }

    private static <T> void change(List<T> all, Predicate<T> which, UnaryOperator<T> how) {
        all.replaceAll(one -> which.test(one) ? how.apply(one) : one);
    }

    /** The lists of a plan, open for one change. */
    private static final class Draft {
        private final OperationPlan plan;
        private final List<Participation> participations;
        private final List<Site> sites;
        private final List<Warrant> warrants;
        private final List<Raid> raids;
        private final List<Assignment> assignments;

        Draft(OperationPlan plan) {
            this.plan = plan;
            participations = new ArrayList<>(plan.participations);
            sites = new ArrayList<>(plan.sites);
            warrants = new ArrayList<>(plan.warrants);
            raids = new ArrayList<>(plan.raids);
            assignments = new ArrayList<>(plan.assignments);
        }

        void decide(WarrantId id, UnaryOperator<Warrant> how) {
            change(warrants, warrant -> warrant.id().equals(id), how);
        }

        OperationPlan at(long version) {
            return new OperationPlan(
                    plan.id,
                    plan.codeName,
                    plan.objective,
                    plan.status,
                    version,
                    plan.leadAgencyId,
                    plan.jurisdiction,
                    plan.zone,
                    plan.window,
                    participations,
                    sites,
                    warrants,
                    raids,
                    assignments);
        }
    }
}
