package muster.operation;

import muster.operation.event.RaidScheduled;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A raid as it stands: first planned, perhaps moved, perhaps given up. */
record Raid(RaidScheduled planned, Window window, @Nullable WarrantId warrantId, boolean cancelled) {}
