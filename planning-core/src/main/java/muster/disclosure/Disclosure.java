package muster.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.stage.event.StageOpened;
import muster.operation.event.AddressVerified;
import muster.operation.event.AfterActionReported;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.BriefingHeld;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.GoDecided;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationOpened;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.PlanVoided;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.RiskAssessed;
import muster.operation.event.RiskReopened;
import muster.operation.event.SiteAdded;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.VictimCarePlanned;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantExpired;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantReturnedForRevision;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.origin.event.OriginEvent;
import muster.shared.AgencyId;
import muster.shared.OfOperation;

/** Rules INF-01 and INF-02: what an event tells an agency. Pure; the same for live, replayed, as of and as seen by. */
public final class Disclosure {
    private Disclosure() {}

    /**
     * What {@code agency} is told of {@code event}.
     *
     * @param before the operation's facts without the event
     * @param recordedAt of the event
     * @return nothing unless a row of the matrix allows it; several where an agency joins and catches up
     */
    public static List<Update> disclose(OfOperation event, Instant recordedAt, Situation before, AgencyId agency) {
        return disclose(event, recordedAt, before, before.fold(event), agency);
    }

    /**
     * The same, for whoever asks for many agencies or goes on from {@code after}.
     *
     * @param after {@code before.fold(event)}
     */
    public static List<Update> disclose(
            OfOperation event, Instant recordedAt, Situation before, Situation after, AgencyId agency) {
        if (event instanceof AgencyInvited joined && joined.agencyId().equals(agency)) {
            return after.columnOf(agency).isPresent() ? welcome(joined, recordedAt, before, after) : List.of();
        }
        if (event instanceof AgencyWithdrawn left && left.agencyId().equals(agency)) {
            return farewell(left, recordedAt, before);
        }
        // Who lost its seat is told nothing more, but what it was let know goes also then (rules INF-09, VIC-04).
        Optional<Column> column = event instanceof ReleaseEnded
                ? after.columnOf(agency).or(() -> after.participants().joinedAs(agency))
                : after.columnOf(agency);
        return column.map(seen -> told(event, recordedAt, before, after, seen, agency))
                .orElse(List.of());
    }

    /** What {@code event} tells a reader in that column, whoever takes part. */
    static List<Update> told(
            OfOperation event, Instant recordedAt, Situation before, Situation after, Column column, AgencyId agency) {
        List<Update> updates = new ArrayList<>();
        told(event, before, after, column, agency)
                .map(data -> new Update(UpdateTypes.of(event, column), event.operationId(), recordedAt, data))
                .ifPresent(updates::add);
        if (event instanceof StageOpened) {
            new CareTelling(column, agency, after)
                    .reopened(before)
                    .map(data -> new Update(CareTelling.PLANNED, event.operationId(), recordedAt, data))
                    .ifPresent(updates::add);
        }
        new ReleaseTelling(column, agency, before, after)
                .changed(event)
                .forEach(data ->
                        updates.add(new Update(ReleasedUpdates.CHANGED, event.operationId(), recordedAt, data)));
        return updates;
    }

    /** First that it takes part, then each current fact that it may see. */
    private static List<Update> welcome(AgencyInvited joined, Instant recordedAt, Situation before, Situation after) {
        Column column = Column.of(joined.kind());
        List<Update> updates = new ArrayList<>();
        updates.add(new Update(
                "muster.participation.opened.v1",
                joined.operationId(),
                recordedAt,
                Participation.opened(after.charter(), column)));
        for (OfOperation fact : before.standing()) {
            told(fact, Situation.NONE, after, column, joined.agencyId())
                    .map(data -> new Update(UpdateTypes.of(fact, column), joined.operationId(), recordedAt, data))
                    .ifPresent(updates::add);
        }
        updates.addAll(near(before, after, recordedAt, column, joined.agencyId()));
        return updates;
    }

    /** One after the other, as if each were new. */
    private static List<Update> near(
            Situation before, Situation after, Instant recordedAt, Column column, AgencyId agency) {
        List<Update> updates = new ArrayList<>();
        Situation known = after.alone();
        for (ConflictNoticed conflict : before.conflicts().standing().values()) {
            Situation next = known.fold(conflict);
            told(conflict, known, next, column, agency)
                    .map(data -> new Update(UpdateTypes.of(conflict, column), conflict.operationId(), recordedAt, data))
                    .ifPresent(updates::add);
            known = next;
        }
        return updates;
    }

    /** The last that it is told, with or without a seat, where it was told that it took part. */
    private static List<Update> farewell(AgencyWithdrawn left, Instant recordedAt, Situation before) {
        return before.participants()
                .joinedAs(left.agencyId())
                .map(column -> new Update(
                        "muster.participation.closed.v1", left.operationId(), recordedAt, Participation.closed(left)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Map<String, Object>> told(
            OfOperation event, Situation before, Situation after, Column column, AgencyId agency) {
        Telling telling = new Telling(column, agency, before, after);
        return switch (event) {
            case DeconflictionEvent e -> new ConflictTelling(column, before, after).of(e);
            case OperationOpened e -> telling.opened(e);
            case AgencyInvited e -> Participation.invited(e, column);
            case AgencyWithdrawn e -> Participation.withdrawn(e, column);
            case SiteAdded e -> telling.site(e);
            case AddressVerified _, SiteSurveyed _, RiskAssessed _, RiskReopened _ ->
                told(event, new SiteTelling(column, agency, before, after));
            case WarrantRequested e -> telling.affidavit(e);
            case WarrantApproved e -> telling.order(e);
            case WarrantDenied e -> telling.denied(e);
            case WarrantReturnedForRevision e -> telling.returned(e);
            case WarrantTriggered _, WarrantExecuted _, WarrantReturned _, WarrantWithdrawn _, WarrantExpired _ ->
                told(event, new Serving(column, agency, before, after));
            case RaidScheduled e -> telling.raid(e);
            case RaidRescheduled e -> telling.moved(e);
            case RaidCancelled e -> telling.cancelled(e);
            case OfficerAssigned e -> telling.task(e);
            case AssignmentMoved e -> telling.taskMoved(e);
            case OfficerReleased e -> telling.released(e);
            case StageOpened e -> telling.nearer(e);
            case FieldEventLogged e -> new FieldTelling(column, agency, after).logged(e);
            case ReleaseRecorded _, ReleaseEnded _ -> new ReleaseTelling(column, agency, before, after).of(event);
            default -> told(event, new PlanTelling(column, agency, after));
        };
    }

    private static Optional<Map<String, Object>> told(OfOperation event, SiteTelling dangers) {
        return switch (event) {
            case AddressVerified e -> dangers.verified(e);
            case SiteSurveyed e -> dangers.surveyed(e);
            case RiskAssessed e -> dangers.assessed(e);
            case RiskReopened e -> dangers.reopened(e);
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> told(OfOperation event, Serving serving) {
        return switch (event) {
            case WarrantTriggered e -> serving.triggered(e);
            case WarrantExecuted e -> serving.executed(e);
            case WarrantReturned e -> serving.returned(e);
            case WarrantWithdrawn e -> serving.withdrawn(e);
            case WarrantExpired e -> serving.expired(e);
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> told(OfOperation event, PlanTelling plan) {
        return switch (event) {
            case OriginEvent e -> new OriginTelling(plan.column(), plan.agency()).of(e);
            case OfficerRecused e -> plan.recused(e);
            case CommandDelegated e -> plan.delegated(e);
            case CommandAccepted e -> plan.taken(e);
            case TechniquePlanned _, TechniqueApproved _ ->
                new UndercoverTelling(plan.column(), plan.agency(), plan.after()).of(event);
            case VictimCarePlanned _, CapacityConfirmed _ ->
                new CareTelling(plan.column(), plan.agency(), plan.after()).of(event);
            case PlanSubmitted e -> plan.submitted(e);
            case PlanVoided e -> plan.voided(e);
            case PlanApproved e -> plan.approved(e);
            case PlanRejected e -> plan.rejected(e);
            case BriefingHeld e -> plan.briefed(e);
            case BriefingAcknowledged e -> plan.acknowledged(e);
            case GoDecided e -> plan.go(e);
            case EmergencyStarted e -> plan.emergency(e);
            case OperationAborted e -> plan.aborted(e);
            case AfterActionReported e -> plan.report(e);
            case OperationClosed e -> plan.closed(e);
            default -> Optional.empty();
        };
    }
}
