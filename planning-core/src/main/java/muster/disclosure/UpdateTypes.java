package muster.disclosure;

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
import muster.shared.OfOperation;

/** The public and permanent names under which agencies are told of events. */
final class UpdateTypes {
    private UpdateTypes() {}

    static String of(OfOperation event, Column column) {
        return switch (event) {
            case DeconflictionEvent e -> ConflictTelling.typeOf(e, column);
            case OriginEvent e -> OriginTelling.typeOf(e);
            case ReleaseRecorded _, ReleaseEnded _ -> ReleaseTelling.typeOf(event, column);
            case OperationOpened e -> "muster.operation.opened.v1";
            case AgencyInvited e -> "muster.agency.invited.v1";
            case AgencyWithdrawn e -> "muster.agency.withdrawn.v1";
            case SiteAdded e -> "muster.site.added.v1";
            case AddressVerified e -> "muster.address.verified.v1";
            case SiteSurveyed e -> SiteTelling.typeOfSurvey(column);
            case RiskAssessed e -> "muster.risk.assessed.v1";
            case RiskReopened e -> "muster.risk.reopened.v1";
            case WarrantRequested e -> "muster.warrant.requested.v1";
            case WarrantApproved e -> "muster.warrant.approved.v1";
            case WarrantDenied e -> "muster.warrant.denied.v1";
            case WarrantReturnedForRevision e -> "muster.warrant.returned-for-revision.v1";
            case WarrantTriggered e -> "muster.warrant.triggered.v1";
            case WarrantExecuted e -> "muster.warrant.executed.v1";
            case WarrantReturned e -> "muster.warrant.returned.v1";
            case WarrantWithdrawn e -> "muster.warrant.withdrawn.v1";
            case WarrantExpired e -> "muster.warrant.expired.v1";
            case RaidScheduled e -> "muster.raid.scheduled.v1";
            case RaidRescheduled e -> "muster.raid.rescheduled.v1";
            case RaidCancelled e -> "muster.raid.cancelled.v1";
            case OfficerAssigned e -> "muster.officer.assigned.v1";
            case AssignmentMoved e -> "muster.assignment.moved.v1";
            default -> ofConduct(event);
        };
    }

    private static String ofConduct(OfOperation event) {
        return switch (event) {
            case StageOpened e -> "muster.raid.stage-opened.v1";
            case OfficerReleased e -> "muster.officer.released.v1";
            case OfficerRecused e -> "muster.recusal.recorded.v1";
            case CommandDelegated e -> "muster.delegation.offered.v1";
            case CommandAccepted e -> "muster.delegation.accepted.v1";
            case TechniquePlanned e -> "muster.technique.planned.v1";
            case TechniqueApproved e -> "muster.technique.approved.v1";
            case VictimCarePlanned e -> CareTelling.PLANNED;
            case CapacityConfirmed e -> "muster.capacity.confirmed.v1";
            case PlanSubmitted e -> "muster.plan.submitted.v1";
            case PlanVoided e -> "muster.plan.voided.v1";
            case PlanApproved e -> "muster.approval.given.v1";
            case PlanRejected e -> "muster.approval.refused.v1";
            case BriefingHeld e -> "muster.briefing.held.v1";
            case BriefingAcknowledged e -> "muster.assignment.acknowledged.v1";
            case GoDecided e -> "muster.operation.go-decided.v1";
            case EmergencyStarted e -> "muster.operation.emergency-started.v1";
            case FieldEventLogged e -> FieldTelling.typeOf(e);
            case OperationAborted e -> "muster.operation.aborted.v1";
            case AfterActionReported e -> "muster.report.filed.v1";
            case OperationClosed e -> "muster.operation.closed.v1";
            default -> throw new IllegalArgumentException("No agency is told of " + event);
        };
    }
}
