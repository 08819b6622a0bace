package muster.operation;

import java.util.List;
import muster.decision.RuleOverride;
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
        @Nullable RaidId raidId,
        List<RuleOverride> overrides)
        implements OperationCommand {
    public AssignOfficer {
        overrides = RuleOverride.orNone(overrides);
    }

    public AssignOfficer(
            OperationId operationId,
            AssignmentId assignmentId,
            OfficerId officerId,
            AssignmentRole role,
            Window window,
            @Nullable RaidId raidId) {
        this(operationId, assignmentId, officerId, role, window, raidId, List.of());
    }
}
