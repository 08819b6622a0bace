package muster.operation;

import muster.shared.AssignmentId;
import muster.shared.OperationId;

/** Let a read-back lapse that is too old to rely on. Sent by its deadline, not by people. */
public record LapseAcknowledgement(OperationId operationId, AssignmentId assignmentId) implements OperationCommand {}
