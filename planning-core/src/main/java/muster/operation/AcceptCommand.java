package muster.operation;

import muster.shared.AssignmentId;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** Take command over from whoever offered it. {@code assignmentId}: the new commander's task. */
public record AcceptCommand(OperationId operationId, RecordId delegationId, AssignmentId assignmentId, String readBack)
        implements OperationCommand {}
