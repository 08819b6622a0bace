package muster.operation.event;

/**
 * How one gate stood when somebody looked.
 *
 * @param rule the rule of the book behind it, {@code OPS-04}
 * @param detail what was found, or what is to be done
 */
public record GateResult(Gate gate, Status status, String rule, String detail) {
    public enum Status {
        PASS,
        FAIL,
        /** Not there yet. */
        PENDING,
        /** Was there, for a plan that has changed since. */
        STALE,
        /** Not in order, and somebody answers for it by name and reason. */
        WAIVED
    }

    public boolean inOrder() {
        return status == Status.PASS;
    }
}
