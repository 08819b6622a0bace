package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A raid was moved, with the reason; the warrant that it rests on may have changed with it. {@code announcement}: planned anew, null where it stays. */
public record RaidRescheduled(
        OperationId operationId,
        RaidId raidId,
        Window from,
        Window window,
        @Nullable WarrantId warrantId,
        String reason,
        @Nullable Announcement announcement)
        implements OperationEvent {
    public RaidRescheduled(
            OperationId operationId,
            RaidId raidId,
            Window from,
            Window window,
            @Nullable WarrantId warrantId,
            String reason) {
        this(operationId, raidId, from, window, warrantId, reason, null);
    }
}
