package muster.decision;

import java.util.List;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;

/**
 * How a gate of the plan would change, were something done.
 *
 * @param detail what would be found then, or would be left to do
 */
public record GateChange(Gate gate, String rule, GateResult.Status before, GateResult.Status after, String detail) {

    /** One for each gate that stood before, also where nothing changes. */
    public static List<GateChange> between(List<GateResult> before, List<GateResult> after) {
        return before.stream()
                .flatMap(gate -> after.stream()
                        .filter(then -> then.gate() == gate.gate())
                        .map(then -> of(gate, then)))
                .toList();
    }

    private static GateChange of(GateResult before, GateResult after) {
        return new GateChange(after.gate(), after.rule(), before.status(), after.status(), after.detail());
    }
}
