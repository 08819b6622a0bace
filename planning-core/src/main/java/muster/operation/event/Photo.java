package muster.operation.event;

/** A picture kept elsewhere: where it lies, and its hash as 64 lower-case hex digits. */
public record Photo(String reference, String sha256) {}
