package muster.decision;

import java.util.List;
import java.util.function.Supplier;

/** Ends a unit of work that was only to decide: carries the decision out and lets nothing be stored. */
public class DryRun extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Decision decision;
    private final transient List<Object> events;
    private final transient Supplier<List<GateChange>> gates;

    public DryRun(Decision decision) {
        this(decision, decision.events(), List::of);
    }

    /**
     * @param events those of the decision, and what would follow from them
     * @param gates how each gate of the plan would change, looked at when it is asked; none where there is no plan, or none for who
     *     asks
     */
    public DryRun(Decision decision, List<Object> events, Supplier<List<GateChange>> gates) {
        super("Decided, not stored.", null, false, false);
        this.decision = decision;
        this.events = List.copyOf(events);
        this.gates = gates;
    }

    public Decision decision() {
        return decision;
    }

    public List<Object> events() {
        return events;
    }

    public List<GateChange> gates() {
        return gates.get();
    }
}
