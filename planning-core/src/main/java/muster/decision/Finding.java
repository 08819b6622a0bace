package muster.decision;

/** What one rule said in one decision. */
public record Finding(String rule, Outcome outcome, String detail) {
    public enum Outcome {
        HELD,
        WARNED,
        BROKEN,
        /** A rule of kind O did not hold, and somebody who may set it aside did, with a reason. */
        OVERRIDDEN
    }
}
