package muster.ledger.store;

import java.time.Instant;

/**
 * Where an append came to lie: positions without gaps, also between its own events.
 *
 * @param lastVersion the version that the last event got in its stream
 */
public record Appended(long firstPosition, long lastPosition, long lastVersion, Instant recordedAt) {}
