package muster.disclosure;

import static muster.disclosure.Members.members;
import static muster.disclosure.Members.plus;

import java.util.Map;
import java.util.Optional;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.DeconflictionEvent;
import org.jspecify.annotations.Nullable;

/** What is told of others who are near. Not even to the lead who or where they are, for the event does not know (rule DEC-03). */
record ConflictTelling(Sight sight, Situation before, Situation after) {
    ConflictTelling(Column column, Situation before, Situation after) {
        this(Matrix.CONFLICT.seenBy(column), before, after);
    }

    Optional<Map<String, Object>> of(DeconflictionEvent event) {
        return switch (event) {
            case ConflictNoticed e -> noticed(e);
            case ConflictEnded e -> ended(e);
            case ConflictEscalated e
            when sight == Sight.FULL ->
                Optional.of(members("conflictId", e.conflictId(), "escalated", true, "contactBy", e.contactBy()));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> noticed(ConflictNoticed e) {
        return switch (sight) {
            case FULL -> Optional.of(plus(contact(e), members("raidId", e.raidId(), "status", e.status())));
            // That something else about it is new would tell more than whom to call.
            case CONTACT ->
                contact(e).equals(contact(before.conflicts().standing().get(e.conflictId())))
                        ? Optional.empty()
                        : Optional.of(contact(e));
            case EXISTENCE -> existence();
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> contact(@Nullable ConflictNoticed e) {
        return e == null
                ? Map.of()
                : members(
                        "conflictId", e.conflictId(),
                        "agencyId", e.agencyId(),
                        "eventClass", e.eventClass(),
                        "contact", e.contact());
    }

    private Optional<Map<String, Object>> ended(ConflictEnded e) {
        return switch (sight) {
            case FULL, CONTACT ->
                before.conflicts().standing().containsKey(e.conflictId())
                        ? Optional.of(members("conflictId", e.conflictId(), "status", "ENDED"))
                        : Optional.empty();
            case EXISTENCE -> existence();
            default -> Optional.empty();
        };
    }

    /** Not how many, and not that one more came. */
    private Optional<Map<String, Object>> existence() {
        return before.conflicts().areOpen() == after.conflicts().areOpen()
                ? Optional.empty()
                : Optional.of(members("deconfliction", after.conflicts().areOpen() ? "OPEN" : "CLEAR"));
    }

    static String typeOf(DeconflictionEvent event, Column column) {
        if (Matrix.CONFLICT.seenBy(column) == Sight.EXISTENCE) {
            return "muster.deconfliction.changed.v1";
        }
        return switch (event) {
            case ConflictNoticed e -> "muster.conflict.noticed.v1";
            case ConflictEscalated e -> "muster.conflict.escalated.v1";
            case ConflictEnded e -> "muster.conflict.ended.v1";
            default -> throw new IllegalArgumentException("No agency is told of " + event);
        };
    }
}
