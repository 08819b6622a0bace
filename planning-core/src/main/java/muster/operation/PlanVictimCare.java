package muster.operation;

import java.util.List;
import muster.operation.event.ChildPlan;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.Reception;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/** Plan the care of those the task force expects to find. */
public record PlanVictimCare(
        OperationId operationId,
        ExpectedVictims expected,
        Reception reception,
        List<AgencyId> providers,
        @Nullable ChildPlan childPlan)
        implements OperationCommand {}
