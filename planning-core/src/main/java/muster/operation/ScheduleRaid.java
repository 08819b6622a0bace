package muster.operation;

import muster.operation.event.Announcement;
import muster.operation.event.Entry;
import muster.operation.event.ReasonToBelieve;
import muster.operation.event.WarrantException;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** Plan a raid; {@code window} is when entry may begin. */
public record ScheduleRaid(
        OperationId operationId,
        RaidId raidId,
        SiteId siteId,
        Window window,
        Entry entry,
        @Nullable WarrantId warrantId,
        @Nullable WarrantException exception,
        @Nullable Announcement announcement,
        @Nullable ReasonToBelieve reasonToBelieve)
        implements OperationCommand {
    public ScheduleRaid(
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

    public ScheduleRaid(
            OperationId operationId,
            RaidId raidId,
            SiteId siteId,
            Window window,
            Entry entry,
            @Nullable WarrantId warrantId,
            @Nullable WarrantException exception) {
        this(operationId, raidId, siteId, window, entry, warrantId, exception, null, null);
    }
}
