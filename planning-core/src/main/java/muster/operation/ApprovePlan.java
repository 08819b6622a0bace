package muster.operation;

import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Approve the own agency's part of the plan as submitted. {@code officerId}: the approver's own entry of the roster, where the risk asks for a rank. */
public record ApprovePlan(
        OperationId operationId,
        RecordId approvalId,
        @Nullable String reason,
        @Nullable OfficerId officerId) implements OperationCommand {
    public ApprovePlan(OperationId operationId, RecordId approvalId, @Nullable String reason) {
        this(operationId, approvalId, reason, null);
    }
}
