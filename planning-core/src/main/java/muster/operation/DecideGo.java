package muster.operation;

import java.util.List;
import muster.operation.event.GoDecision;
import muster.operation.event.Waiver;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Decide whether the operation goes. */
public record DecideGo(
        OperationId operationId,
        RecordId decisionId,
        GoDecision decision,
        @Nullable String reason,
        List<Waiver> waivers)
        implements OperationCommand {}
