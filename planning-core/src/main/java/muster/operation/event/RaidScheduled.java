package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A raid was planned; {@code window} is when entry may begin. It rests on {@code warrantId}, or on {@code exception}, or needs neither. */
public record RaidScheduled(
        OperationId operationId,
        RaidId raidId,
        SiteId siteId,
        Window window,
        Entry entry,
        @Nullable WarrantId warrantId,
        @Nullable WarrantException exception,
        @Nullable Announcement announcement,
        @Nullable ReasonToBelieve reasonToBelieve)
        implements OperationEvent {
    public RaidScheduled(
            OperationId operationId,
            RaidId raidId,
            SiteId siteId,
            Window window,
            Entry entry,
            @Nullable WarrantId warrantId,
            @Nullable WarrantException exception,
            @Nullable Announcement announcement) {
        this(operationId, raidId, siteId, window, entry, warrantId, exception, announcement, null);
    }

    public RaidScheduled(
            OperationId operationId,
            RaidId raidId,
            SiteId siteId,
            Window window,
            Entry entry,
            @Nullable WarrantId warrantId,
            @Nullable WarrantException exception) {
        this(operationId, raidId, siteId, window, entry, warrantId, exception, null, null);
    }

    public RaidScheduled with(Announcement anew) {
        return new RaidScheduled(
                operationId, raidId, siteId, window, entry, warrantId, exception, anew, reasonToBelieve);
    }
}
