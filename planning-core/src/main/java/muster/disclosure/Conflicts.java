package muster.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.DeconflictionEvent;
import muster.shared.ConflictId;

/** The conflicts that an operation was told of and that stand, in the order in which they came (rule DEC-03). */
public record Conflicts(Map<ConflictId, ConflictNoticed> standing) {
    static final Conflicts NONE = new Conflicts(Map.of());

    Conflicts fold(DeconflictionEvent event) {
        Map<ConflictId, ConflictNoticed> now = new LinkedHashMap<>(standing);
        switch (event) {
            case ConflictNoticed e -> now.put(e.conflictId(), e);
            case ConflictEnded e -> now.remove(e.conflictId());
            default -> {
                return this;
            }
        }
        return new Conflicts(now);
    }

    /** Whether officers of somebody else may be met and nothing is agreed. */
    boolean areOpen() {
        return standing.values().stream()
                .anyMatch(conflict -> !conflict.status().isResolved());
    }
}
