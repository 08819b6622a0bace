package muster.deconfliction.event;

/** Where it is written why somebody is suspected: the paper's reference and the SHA-256 of its bytes, in lower-case hex. */
public record Suspicion(String reference, String sha256) {}
