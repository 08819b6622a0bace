package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RaidId;

/** A raid was given up. */
public record RaidCancelled(OperationId operationId, RaidId raidId, String reason) implements OperationEvent {}
