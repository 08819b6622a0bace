package muster.decision;

/** A decision whose events were applied: {@code version} is the stream's last. */
public record Decided(Decision decision, long version) {}
