package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A raid was moved, with the reason; the warrant that it rests on may have changed with it. */
public record RaidRescheduled(
        OperationId operationId,
        RaidId raidId,
        Window from,
        Window window,
        @Nullable WarrantId warrantId,
        String reason)
        implements OperationEvent {}
