package muster.operation;

import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** Offer command to somebody, who has to accept it. {@code assignmentId}: the task of whoever commands now. */
public record DelegateCommand(
        OperationId operationId, RecordId delegationId, AssignmentId assignmentId, OfficerId officerId, String reason)
        implements OperationCommand {}
