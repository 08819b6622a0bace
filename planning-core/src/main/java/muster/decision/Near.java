package muster.decision;

import java.util.List;
import java.util.Optional;
import muster.shared.RaidId;

/**
 * The standing raids of an operation, and which of others are too near them in place and time.
 *
 * @param exempt whether a supervisor keeps it from being looked at (rule DEC-05)
 * @param found what checks found until now, where that is asked
 */
public record Near(List<RaidOnFile> raids, List<ConflictOnFile> conflicts, boolean exempt, List<FoundConflict> found) {
    public static final Near NOTHING = new Near(List.of(), List.of(), false);

    /** Decisions of earlier days do not have all of it on record. */
    public Near {
        found = found == null ? List.of() : found;
    }

    public Near(List<RaidOnFile> raids, List<ConflictOnFile> conflicts, boolean exempt) {
        this(raids, conflicts, exempt, List.of());
    }

    /** Nothing but what checks found. */
    public Near(List<FoundConflict> found) {
        this(List.of(), List.of(), false, found);
    }

    public Optional<RaidOnFile> raid(RaidId id) {
        return raids.stream().filter(raid -> raid.raidId().equals(id)).findFirst();
    }

    /** Rule DEC-04. */
    public long open() {
        return conflicts.stream().filter(conflict -> !conflict.isResolved()).count();
    }
}
