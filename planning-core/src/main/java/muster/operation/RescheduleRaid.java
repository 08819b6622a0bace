package muster.operation;

import java.util.List;
import muster.decision.RuleOverride;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;

/** Move a raid, and with it the assignments that name it. */
public record RescheduleRaid(
        OperationId operationId, RaidId raidId, Window window, String reason, List<RuleOverride> overrides)
        implements OperationCommand {
    public RescheduleRaid {
        overrides = RuleOverride.orNone(overrides);
    }

    public RescheduleRaid(OperationId operationId, RaidId raidId, Window window, String reason) {
        this(operationId, raidId, window, reason, List.of());
    }
}
