package muster.shared.http;

import java.util.List;
import muster.decision.DryRun;
import muster.decision.GateChange;
import muster.decision.Warning;
import muster.ledger.EventTypes;

/**
 * The answer to a command that was only to be decided. Nothing was stored.
 *
 * @param events that it would cause, and what would follow from them, in order
 * @param gates how each gate of the plan would change, for those who read the plan
 */
public record Preview(List<Caused> events, List<Warning> warnings, List<GateChange> gates) {
    /** An event that would be stored. */
    public record Caused(String type, Object data) {
        static Caused of(Object event) {
            return new Caused(EventTypes.nameOf(event.getClass()), event);
        }
    }

    static Preview of(DryRun dry) {
        return new Preview(
                dry.events().stream().map(Caused::of).toList(), dry.decision().warnings(), dry.gates());
    }
}
