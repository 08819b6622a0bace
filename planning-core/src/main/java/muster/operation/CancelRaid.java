package muster.operation;

import muster.shared.OperationId;
import muster.shared.RaidId;

/** Give a raid up, and free those assigned to it. */
public record CancelRaid(OperationId operationId, RaidId raidId, String reason) implements OperationCommand {}
