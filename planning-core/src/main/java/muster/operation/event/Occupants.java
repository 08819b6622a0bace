package muster.operation.event;

/** Who is expected inside. */
public record Occupants(int adults, int children, int animals) {}
