package muster.decision;

/** Ends a unit of work that was only to decide: carries the decision out and lets nothing be stored. */
public class DryRun extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Decision decision;

    public DryRun(Decision decision) {
        super("Decided, not stored.", null, false, false);
        this.decision = decision;
    }

    public Decision decision() {
        return decision;
    }
}
