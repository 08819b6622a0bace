package muster.deconfliction.event;

import muster.shared.RaidId;
import muster.shared.Window;

/** A raid as it stood when it was checked; once moved, it is to be checked again (rule DEC-01). */
public record CheckedRaid(RaidId raidId, Window window) {}
