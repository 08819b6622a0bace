package muster.decision;

/** What one rule said in one decision. */
public record Finding(String rule, Outcome outcome, String detail) {
    public enum Outcome {
        HELD,
        WARNED,
        BROKEN
    }
}
