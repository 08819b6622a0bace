package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One event as the tree holds it: section 1 of docs/ledger-format.md. The database puts {@link #tail} behind what it alone
 * knows, the event's place in the log; here both are one record. This layout never changes.
 *
 * @param position from 1
 * @param version in its stream, from 0
 * @param previous the leaf hash of the event before it in its stream; 32 zero bytes for the first
 * @param recordedAt in whole microseconds
 */
public record Leaf(long position, long version, Hash previous, Instant recordedAt, Sealed sealed) {
    static final byte FORMAT = 1;
    private static final int PLACE = 1 + 8 + 8 + Hash.BYTES + 8;

    /**
     * What is known of an event before it has its place.
     *
     * @param actor a pseudonym; 32 zero bytes for nobody
     * @param salt 32 random bytes
     * @param commitments to the keys of encrypted fields
     */
    public record Sealed(
            UUID eventId,
            Hash actor,
            Hash salt,
            Hash payload,
            Hash metadata,
            int revision,
            String stream,
            String type,
            List<Hash> commitments) {
        /** The record's bytes from the event's id on. */
        public byte[] tail() {
            byte[] streamName = stream.getBytes(UTF_8);
            byte[] typeName = type.getBytes(UTF_8);
            ByteBuffer tail = ByteBuffer.allocate(16
                    + 4 * Hash.BYTES
                    + 4
                    + (2 + streamName.length)
                    + (2 + typeName.length)
                    + (2 + commitments.size() * Hash.BYTES));
            tail.putLong(eventId.getMostSignificantBits()).putLong(eventId.getLeastSignificantBits());
            List.of(actor, salt, payload, metadata).forEach(hash -> hash.put(tail));
            tail.putInt(revision);
            putText(tail, streamName);
            putText(tail, typeName);
            tail.putShort(unsigned(commitments.size()));
            commitments.forEach(commitment -> commitment.put(tail));
            return tail.array();
        }
    }

    public byte[] record() {
        byte[] tail = sealed.tail();
        ByteBuffer record = ByteBuffer.allocate(PLACE + tail.length);
        record.put(FORMAT).putLong(position).putLong(version);
        previous.put(record);
        return record.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .put(tail)
                .array();
    }

    public Hash hash() {
        return Hash.ofLeaf(record());
    }

    /** @throws IllegalArgumentException for bytes that are not exactly one record of this format */
    public static Leaf read(byte[] record) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(record);
            if (bytes.get() != FORMAT) {
                throw new IllegalArgumentException("The leaf's format is not " + FORMAT);
            }
            long position = bytes.getLong();
            long version = bytes.getLong();
            Hash previous = Hash.take(bytes);
            Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            Leaf leaf = new Leaf(position, version, previous, at, readTail(bytes));
            if (bytes.hasRemaining()) {
                throw new IllegalArgumentException("Bytes lie behind the leaf's end");
            }
            return leaf;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("The leaf is cut off", e);
        }
    }

    private static Sealed readTail(ByteBuffer bytes) {
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        Hash actor = Hash.take(bytes);
        Hash salt = Hash.take(bytes);
        Hash payload = Hash.take(bytes);
        Hash metadata = Hash.take(bytes);
        int revision = bytes.getInt();
        String stream = takeText(bytes);
        String type = takeText(bytes);
        List<Hash> commitments = new ArrayList<>();
        IntStream.range(0, Short.toUnsignedInt(bytes.getShort())).forEach(_ -> commitments.add(Hash.take(bytes)));
        return new Sealed(id, actor, salt, payload, metadata, revision, stream, type, List.copyOf(commitments));
    }

    private static void putText(ByteBuffer bytes, byte[] text) {
        bytes.putShort(unsigned(text.length)).put(text);
    }

    private static String takeText(ByteBuffer bytes) {
        byte[] text = new byte[Short.toUnsignedInt(bytes.getShort())];
        bytes.get(text);
        return new String(text, UTF_8);
    }

    private static short unsigned(int length) {
        if (length > 0xFFFF) {
            throw new IllegalArgumentException("Longer than a leaf can hold: " + length);
        }
        return (short) length;
    }
}
