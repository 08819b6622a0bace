package muster.operation.event;

/** What a commander decides when all is set, or is not (rule OPS-05). */
public enum GoDecision {
    GO,
    NO_GO,
    HOLD
}
