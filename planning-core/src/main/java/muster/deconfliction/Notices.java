package muster.deconfliction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.decision.ConflictOnFile;
import muster.decision.FoundConflict;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.Column;
import muster.disclosure.Matrix;
import muster.disclosure.Sight;
import muster.shared.ConflictId;
import muster.shared.OperationId;

/** What an operation was told of conflicts, and what is new to it. */
final class Notices {
    private final Map<ConflictId, ConflictNoticed> standing = new HashMap<>();
    private final Set<ConflictId> known = new HashSet<>();
    private final Set<ConflictId> escalated = new HashSet<>();

    /** A conflict that was gone before anybody was told is told all the same: the other side may have been told of it in time. */
    List<Object> news(OperationId operation, List<FoundConflict> found) {
        List<Object> news = new ArrayList<>();
        for (FoundConflict each : found) {
            ConflictNoticed notice = notice(operation, each.conflict());
            ConflictId id = notice.conflictId();
            boolean isNew = each.stands() ? !notice.equals(standing.get(id)) : !known.contains(id);
            if (isNew && Matrix.CONFLICT.seenBy(Column.NEIGH) == Sight.CONTACT) {
                news.add(notice);
            }
            boolean isOver = !each.stands() && (standing.containsKey(id) || !known.contains(id));
            // That, and not what became of it.
            if (isOver && Matrix.GO.seenBy(Column.NEIGH) == Sight.EXISTENCE) {
                news.add(new ConflictEnded(operation, id));
            }
        }
        return news;
    }

    /** Rule DEC-04: once, where nothing is resolved. */
    Optional<ConflictEscalated> escalation(OperationId operation, FoundConflict found) {
        ConflictId id = found.conflict().id();
        return found.stands() && !found.conflict().isResolved() && !escalated.contains(id)
                ? Optional.of(new ConflictEscalated(operation, id, found.contactBy()))
                : Optional.empty();
    }

    private static ConflictNoticed notice(OperationId operation, ConflictOnFile conflict) {
        return new ConflictNoticed(
                operation,
                conflict.id(),
                conflict.raidId(),
                conflict.agencyId(),
                conflict.eventClass(),
                conflict.contact(),
                conflict.status());
    }

    void evolve(DeconflictionEvent event) {
        switch (event) {
            case ConflictNoticed e -> {
                standing.put(e.conflictId(), e);
                known.add(e.conflictId());
            }
            case ConflictEnded e -> standing.remove(e.conflictId());
            case ConflictEscalated e -> escalated.add(e.conflictId());
            default -> {}
        }
    }
}
