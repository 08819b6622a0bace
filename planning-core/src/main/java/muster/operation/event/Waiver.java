package muster.operation.event;

/** A gate that somebody goes through although it is not green, and why. */
public record Waiver(Gate gate, String reason) {}
