package muster.operation.event;

import muster.shared.OperationId;

/** Everything that can have happened in an operation. */
public sealed interface OperationEvent
        permits OperationOpened,
                AgencyInvited,
                AgencyWithdrawn,
                SiteAdded,
                AddressVerified,
                SiteSurveyed,
                RiskAssessed,
                RiskReopened,
                WarrantRequested,
                WarrantApproved,
                WarrantDenied,
                WarrantReturnedForRevision,
                WarrantTriggered,
                WarrantExecuted,
                WarrantReturned,
                WarrantWithdrawn,
                WarrantExpired,
                RaidScheduled,
                RaidRescheduled,
                RaidCancelled,
                OfficerAssigned,
                AssignmentMoved,
                OfficerReleased,
                OfficerRecused,
                CommandDelegated,
                CommandAccepted,
                VictimCarePlanned,
                CapacityConfirmed,
                PlanSubmitted,
                PlanApproved,
                PlanRejected,
                PlanVoided,
                BriefingHeld,
                BriefingAcknowledged,
                AcknowledgementLapsed,
                GoDecided,
                EmergencyStarted,
                FieldEventLogged,
                OperationAborted,
                AfterActionReported,
                OperationClosed {
    OperationId operationId();
}
