package muster.operation;

import muster.shared.AssignmentId;
import muster.shared.OperationId;

/** Free a person of a task. */
public record ReleaseOfficer(OperationId operationId, AssignmentId assignmentId, String reason)
        implements OperationCommand {}
