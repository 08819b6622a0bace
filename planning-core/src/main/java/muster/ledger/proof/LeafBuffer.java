package muster.ledger.proof;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;

/** Makes leaf hashes of stored rows as {@link Leaf} does, but a million of them without leaving a trail of garbage. */
final class LeafBuffer {
    private static final int ACTOR_AND_SALT = 2 * Hash.BYTES;
    private static final int FIXED = 1 + 1 + 8 + 8 + Hash.BYTES + 8 + 16 + 4 * Hash.BYTES + 4 + 2 + 2 + 2;

    private final MessageDigest sha256 = Hash.sha256();
    private ByteBuffer buffer = ByteBuffer.allocate(1024);
    private int previousAt;

    static boolean fits(StoredEvent row, byte[] stream, byte[] type) {
        int commitments = row.seal().length - ACTOR_AND_SALT;
        return commitments >= 0
                && commitments % Hash.BYTES == 0
                && commitments / Hash.BYTES <= 0xFFFF
                && stream.length <= 0xFFFF
                && type.length <= 0xFFFF
                && row.leaf().length == Hash.BYTES
                && row.recordedAt().getNano() % 1000 == 0
                && Words.canSay(row.recordedAt());
    }

    byte[] hash(StoredEvent row, byte[] stream, byte[] type, byte[] previous) {
        return hash(Digested.of(row, sha256), stream, type, previous);
    }

    byte[] hash(Digested event, byte[] stream, byte[] type, byte[] previous) {
        fill(event, stream, type, previous);
        return digest();
    }

    /** The hash of the row before, had the event ahead of it in its stream been another. */
    byte[] hashOn(byte[] previous) {
        System.arraycopy(previous, 0, buffer.array(), previousAt, Hash.BYTES);
        return digest();
    }

    private byte[] digest() {
        sha256.update(buffer.array(), 0, buffer.position());
        return sha256.digest();
    }

    private void fill(Digested event, byte[] stream, byte[] type, byte[] previous) {
        StoredEvent row = event.row();
        byte[] seal = row.seal();
        int length = FIXED + stream.length + type.length + seal.length - ACTOR_AND_SALT;
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocate(2 * length);
        }
        Instant at = row.recordedAt();
        buffer.clear();
        // What makes it a leaf of the tree, then the record.
        buffer.put((byte) 0).put(Leaf.FORMAT).putLong(row.position()).putLong(row.version());
        previousAt = buffer.position();
        buffer.put(previous)
                .putLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000)
                .putLong(row.eventId().getMostSignificantBits())
                .putLong(row.eventId().getLeastSignificantBits())
                .put(seal, 0, ACTOR_AND_SALT);
        buffer.put(event.payload()).put(event.metadata());
        buffer.putInt(row.revision());
        buffer.putShort((short) stream.length).put(stream);
        buffer.putShort((short) type.length).put(type);
        buffer.putShort((short) ((seal.length - ACTOR_AND_SALT) / Hash.BYTES))
                .put(seal, ACTOR_AND_SALT, seal.length - ACTOR_AND_SALT);
    }
}
