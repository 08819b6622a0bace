package muster.operation;

import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;

/** Move a raid, and with it the assignments that name it. */
public record RescheduleRaid(OperationId operationId, RaidId raidId, Window window, String reason)
        implements OperationCommand {}
