package muster.operation;

import muster.operation.event.AssignmentRole;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** Give a person a task. */
public record AssignOfficer(
        OperationId operationId,
        AssignmentId assignmentId,
        OfficerId officerId,
        AssignmentRole role,
        Window window,
        @Nullable RaidId raidId)
        implements OperationCommand {}
