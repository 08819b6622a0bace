package muster.operation.view;

import muster.operation.event.AcknowledgementLapsed;
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
import muster.operation.event.OperationEvent;
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

/** What each event is called in a timeline, and which thing of the plan it is about. */
final class Chapter {
    private Chapter() {}

    static String subjectOf(OperationEvent event) {
        return switch (event) {
            case OperationOpened e -> e.operationId().toString();
            case AgencyInvited e -> e.agencyId().toString();
            case AgencyWithdrawn e -> e.agencyId().toString();
            case SiteAdded e -> e.siteId().toString();
            case AddressVerified e -> e.siteId().toString();
            case SiteSurveyed e -> e.siteId().toString();
            case RiskAssessed e -> e.siteId().toString();
            case RiskReopened e -> e.siteId().toString();
            case WarrantRequested e -> e.warrantId().toString();
            case WarrantApproved e -> e.warrantId().toString();
            case WarrantDenied e -> e.warrantId().toString();
            case WarrantReturnedForRevision e -> e.warrantId().toString();
            case WarrantTriggered e -> e.warrantId().toString();
            case WarrantExecuted e -> e.warrantId().toString();
            case WarrantReturned e -> e.warrantId().toString();
            case WarrantWithdrawn e -> e.warrantId().toString();
            case WarrantExpired e -> e.warrantId().toString();
            case RaidScheduled e -> e.raidId().toString();
            case RaidRescheduled e -> e.raidId().toString();
            case RaidCancelled e -> e.raidId().toString();
            case OfficerAssigned e -> e.assignmentId().toString();
            case AssignmentMoved e -> e.assignmentId().toString();
            case OfficerReleased e -> e.assignmentId().toString();
            default -> subjectOfConduct(event);
        };
    }

    private static String subjectOfConduct(OperationEvent event) {
        return switch (event) {
            case OfficerRecused e -> e.recusalId().toString();
            case CommandDelegated e -> e.delegationId().toString();
            case CommandAccepted e -> e.delegationId().toString();
            case TechniquePlanned e -> e.techniqueId().toString();
            case TechniqueApproved e -> e.techniqueId().toString();
            case VictimCarePlanned e -> e.operationId().toString();
            case CapacityConfirmed e -> e.providerId().toString();
            case PlanSubmitted e -> e.submissionId().toString();
            case PlanApproved e -> e.approvalId().toString();
            case PlanRejected e -> e.approvalId().toString();
            case PlanVoided e -> e.operationId().toString();
            case BriefingHeld e -> e.briefingId().toString();
            case BriefingAcknowledged e -> e.assignmentId().toString();
            case AcknowledgementLapsed e -> e.assignmentId().toString();
            case GoDecided e -> e.decisionId().toString();
            case EmergencyStarted e -> e.decisionId().toString();
            case FieldEventLogged e -> e.entryId().toString();
            case ReleaseRecorded e -> e.releaseId().toString();
            case ReleaseEnded e -> e.releaseId().toString();
            case OperationAborted e -> e.abortId().toString();
            case AfterActionReported e -> e.reportId().toString();
            case OperationClosed e -> e.closureId().toString();
            default -> throw new IllegalArgumentException("No chapter for " + event);
        };
    }

    static String titleOf(OperationEvent event) {
        return switch (event) {
            case OperationOpened e -> "Operation " + e.codeName() + " opened";
            case AgencyInvited e -> "Agency takes part: " + e.kind();
            case AgencyWithdrawn e -> "Agency withdrawn: " + e.reason();
            case SiteAdded e -> "Site added: " + e.label();
            case AddressVerified e -> "Address verified by " + e.name() + ": " + e.method();
            case SiteSurveyed e -> "Site surveyed";
            case RiskAssessed e -> "Risk assessed: " + e.score() + ", " + e.band();
            case RiskReopened e -> "Risk to be assessed again: " + e.reason();
            case WarrantRequested e -> "Warrant requested of " + e.court();
            case WarrantApproved e -> "Warrant issued by " + e.judge();
            case WarrantDenied e -> "Warrant denied by " + e.judge();
            case WarrantReturnedForRevision e -> "Warrant returned for revision by " + e.judge();
            case WarrantTriggered e ->
                "Trigger confirmed by " + e.confirmation().officerName();
            case WarrantExecuted e -> "Warrant executed by " + e.execution().officerName();
            case WarrantReturned e -> "Warrant returned to " + e.filed().court();
            case WarrantWithdrawn e -> "Warrant withdrawn: " + e.reason();
            case WarrantExpired e -> "Warrant expired";
            case RaidScheduled e -> "Raid scheduled";
            case RaidRescheduled e -> "Raid moved: " + e.reason();
            case RaidCancelled e -> "Raid cancelled: " + e.reason();
            case OfficerAssigned e -> e.name() + " assigned as " + e.role();
            case AssignmentMoved e -> "Assignment moved with its raid";
            case OfficerReleased e -> "Assignment released: " + e.reason();
            default -> titleOfConduct(event);
        };
    }

    private static String titleOfConduct(OperationEvent event) {
        return switch (event) {
            case OfficerRecused e -> e.name() + " has no part: " + e.ground();
            case CommandDelegated e -> "Command offered to " + e.name() + " by " + e.delegatedBy();
            case CommandAccepted e -> e.name() + " takes command";
            case TechniquePlanned e -> "Work undercover planned by " + e.plannedByName();
            case TechniqueApproved e -> "Work undercover approved by " + e.approvedByName();
            case VictimCarePlanned e -> "Care of victims planned";
            case CapacityConfirmed e -> "Capacity confirmed by " + e.confirmedBy();
            case PlanSubmitted e -> "Version " + e.planVersion() + " of the plan submitted by " + e.submittedByName();
            case PlanApproved e -> "Plan approved by " + e.approvedByName();
            case PlanRejected e -> "Plan rejected by " + e.rejectedByName();
            case PlanVoided e -> "Plan no longer as submitted: " + String.join(", ", e.changed());
            case BriefingHeld e -> "Briefing held by " + e.heldBy();
            case BriefingAcknowledged e -> "Version " + e.planVersion() + " of the plan read back";
            case AcknowledgementLapsed e -> "Read-back of version " + e.planVersion() + " has lapsed";
            case GoDecided e -> e.decision() + " by " + e.decidedByName();
            case EmergencyStarted e -> "Emergency start by " + e.startedByName();
            case FieldEventLogged e -> "Log: " + e.kind();
            case ReleaseRecorded e -> "Release by a survivor recorded by " + e.recordedBy();
            case ReleaseEnded e -> "Release by a survivor ended: " + e.cause();
            case OperationAborted e -> "Called off: " + e.reason();
            case AfterActionReported e -> "After-action report by " + e.reportedBy();
            case OperationClosed e -> "Operation closed: " + e.reason();
            default -> throw new IllegalArgumentException("No chapter for " + event);
        };
    }
}
