package muster.operation.view;

import muster.operation.event.Announcement;
import muster.operation.event.Entry;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.ReasonToBelieve;
import muster.operation.event.WarrantException;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A raid as it stands; {@code window} is when entry may begin. */
public record Raid(
        RaidId id,
        SiteId siteId,
        Window window,
        Entry entry,
        Status status,
        @Nullable WarrantId warrantId,
        @Nullable WarrantException exception,
        @Nullable Announcement announcement,
        @Nullable ReasonToBelieve reasonToBelieve) {

    public enum Status {
        SCHEDULED,
        CANCELLED
    }

    static Raid of(RaidScheduled e) {
        return new Raid(
                e.raidId(),
                e.siteId(),
                e.window(),
                e.entry(),
                Status.SCHEDULED,
                e.warrantId(),
                e.exception(),
                e.announcement(),
                e.reasonToBelieve());
    }

    Raid moved(RaidRescheduled e) {
        return new Raid(
                id,
                siteId,
                e.window(),
                entry,
                status,
                e.warrantId(),
                exception,
                e.announcement() == null ? announcement : e.announcement(),
                reasonToBelieve);
    }

    Raid cancelled() {
        return new Raid(
                id, siteId, window, entry, Status.CANCELLED, warrantId, exception, announcement, reasonToBelieve);
    }
}
