package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Turn the plan as submitted down. */
public record RejectPlan(
        OperationId operationId,
        RecordId approvalId,
        @Nullable String reason) implements OperationCommand {}
