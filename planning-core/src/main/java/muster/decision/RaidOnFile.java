package muster.decision;

import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.Window;

/**
 * A standing raid, as far as deconfliction asks.
 *
 * @param changedAt ledger position of the last change of its place or window
 * @param checkedAt ledger position of the last check of it, 0 where there was none
 */
public record RaidOnFile(RaidId raidId, SiteId siteId, Window window, long changedAt, long checkedAt) {
    /** Rule DEC-01. */
    public boolean isChecked() {
        return checkedAt > changedAt;
    }

    /** Where it stands only in thought: no check counts there, because the others were not asked. */
    public RaidOnFile inThought() {
        return new RaidOnFile(raidId, siteId, window, Long.MAX_VALUE, checkedAt);
    }

    public boolean onlyInThought() {
        return changedAt == Long.MAX_VALUE;
    }
}
