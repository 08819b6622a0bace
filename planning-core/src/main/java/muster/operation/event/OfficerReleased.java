package muster.operation.event;

import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;

/** A person was freed of a task. */
public record OfficerReleased(OperationId operationId, AssignmentId assignmentId, OfficerId officerId, String reason)
        implements OperationEvent {}
