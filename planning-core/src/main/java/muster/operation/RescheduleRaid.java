package muster.operation;

import java.util.List;
import muster.decision.RuleOverride;
import muster.operation.event.Announcement;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** Move a raid, and with it the assignments that name it; or plan how officers announce themselves anew. */
public record RescheduleRaid(
        OperationId operationId,
        RaidId raidId,
        Window window,
        String reason,
        @Nullable Announcement announcement,
        List<RuleOverride> overrides)
        implements OperationCommand {
    public RescheduleRaid {
        overrides = RuleOverride.orNone(overrides);
    }

    public RescheduleRaid(OperationId operationId, RaidId raidId, Window window, String reason) {
        this(operationId, raidId, window, reason, null, List.of());
    }
}
