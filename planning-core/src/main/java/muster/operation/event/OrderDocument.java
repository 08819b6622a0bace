package muster.operation.event;

/** The court's paper: its reference and the SHA-256 of its bytes, in lower-case hex. */
public record OrderDocument(String reference, String sha256) {}
