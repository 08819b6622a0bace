package muster.operation;

import java.util.List;
import muster.decision.AggregateCopy;
import muster.decision.CommandOnOperation;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of an operation. */
public sealed interface OperationCommand extends CommandOnOperation
        permits OpenOperation,
                InviteAgency,
                WithdrawAgency,
                EndParticipation,
                AddSite,
                VerifyAddress,
                SurveySite,
                AssessRisk,
                RequestWarrant,
                ApproveWarrant,
                DenyWarrant,
                ReturnForRevision,
                ConfirmTrigger,
                ExecuteWarrant,
                ReturnWarrant,
                WithdrawWarrant,
                ExpireWarrant,
                ScheduleRaid,
                RescheduleRaid,
                CancelRaid,
                AssignOfficer,
                ReleaseOfficer,
                RecuseOfficer,
                DelegateCommand,
                AcceptCommand,
                PlanTechnique,
                ApproveTechnique,
                PlanVictimCare,
                ConfirmCapacity,
                SubmitPlan,
                ApprovePlan,
                RejectPlan,
                HoldBriefing,
                AcknowledgeBriefing,
                LapseAcknowledgement,
                DecideGo,
                StartEmergency,
                LogFieldEvent,
                RecordRelease,
                RevokeRelease,
                ExpireRelease,
                Abort,
                Report,
                Close {
    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return Operation.streamOf(operationId());
    }

    @Override
    default AggregateCopy copy(List<?> history) {
        return AggregateCopy.of(new Operation(), stream(), history);
    }
}
