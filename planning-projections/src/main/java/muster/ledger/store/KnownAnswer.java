package muster.ledger.store;

/** What was answered when an idempotency key was used first, and the position that the ledger had reached with it. */
public record KnownAnswer(byte[] bodyHash, String answer, long position) {}
