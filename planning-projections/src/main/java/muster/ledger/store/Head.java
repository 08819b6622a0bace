package muster.ledger.store;

import java.time.Instant;

/** How far the ledger has come: position 0 and the epoch while it is empty. */
public record Head(long position, Instant recordedAt) {}
