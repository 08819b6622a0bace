package muster.ledger.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the log as the database holds it: nothing in it is believed. The arrays are the row's own, not copies; nobody
 * writes to them.
 *
 * @param seal 32 bytes of actor, 32 of salt, then 32 for each key commitment
 * @param leaf the leaf hash that was stored, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a million rows go by: no copies, and nobody compares them
public record StoredEvent(
        long position,
        String stream,
        long version,
        UUID eventId,
        Instant recordedAt,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata,
        byte[] seal,
        byte[] leaf) {}
