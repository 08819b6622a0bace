package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Approve the own agency's part of the plan as submitted. */
public record ApprovePlan(
        OperationId operationId,
        RecordId approvalId,
        @Nullable String reason) implements OperationCommand {}
