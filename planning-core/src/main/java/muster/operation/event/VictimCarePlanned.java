package muster.operation.event;

import java.util.List;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/** The task force planned the care of those it expects to find; an earlier care plan is replaced. */
public record VictimCarePlanned(
        OperationId operationId,
        ExpectedVictims expected,
        Reception reception,
        List<AgencyId> providers,
        @Nullable ChildPlan childPlan)
        implements OperationEvent {}
