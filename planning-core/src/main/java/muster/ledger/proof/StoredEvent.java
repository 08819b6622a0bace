package muster.ledger.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;

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
        byte[] leaf) {

    /**
     * The leaf that this row makes behind another of its stream; {@link LeafBuffer} makes the hash of it at less cost.
     *
     * @param previous the leaf hash of the event before it in its stream; {@link Hash#ZERO} for the first
     */
    public Leaf leafAfter(Hash previous) {
        Leaf.Sealed sealed = new Leaf.Sealed(
                eventId,
                sealed(0),
                sealed(1),
                Hash.digest(payload),
                Hash.digest(metadata),
                revision,
                stream,
                type,
                IntStream.range(2, seal.length / Hash.BYTES)
                        .mapToObj(this::sealed)
                        .toList());
        return new Leaf(position, version, previous, recordedAt, sealed);
    }

    private Hash sealed(int place) {
        return Hash.of(Arrays.copyOfRange(seal, place * Hash.BYTES, (place + 1) * Hash.BYTES));
    }
}
