package muster.operation.event;

import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.Window;

/** A task moved with its raid. */
public record AssignmentMoved(
        OperationId operationId, AssignmentId assignmentId, OfficerId officerId, Window window, Window booked)
        implements OperationEvent {}
