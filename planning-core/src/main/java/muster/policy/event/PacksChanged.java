package muster.policy.event;

import java.util.List;

/**
 * From here on the program carries other packs than before.
 *
 * @param changed those of a version that was known, with another text, as they are now
 * @param gone as they were
 */
public record PacksChanged(List<PackOnRecord> came, List<PackOnRecord> changed, List<PackOnRecord> gone) {
    /** All changes are one history. */
    public static final String STREAM = "policy/packs";

    public PacksChanged {
        came = List.copyOf(came);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }
}
