package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A book's rows as the database would hold them, and each of their bytes changed. */
final class StoredLog {
    private StoredLog() {}

    static List<StoredEvent> of(Book book) {
        List<StoredEvent> rows = new ArrayList<>();
        for (Book.Row row : book.rows) {
            Leaf.Sealed sealed = row.leaf().sealed();
            rows.add(new StoredEvent(
                    row.leaf().position(),
                    sealed.stream(),
                    row.leaf().version(),
                    sealed.eventId(),
                    row.leaf().recordedAt(),
                    sealed.type(),
                    sealed.revision(),
                    row.payload(),
                    row.metadata(),
                    seal(sealed),
                    row.hash().bytes()));
        }
        return rows;
    }

    private static byte[] seal(Leaf.Sealed sealed) {
        ByteBuffer seal = ByteBuffer.allocate((2 + sealed.commitments().size()) * Hash.BYTES);
        sealed.actor().put(seal);
        sealed.salt().put(seal);
        sealed.commitments().forEach(commitment -> commitment.put(seal));
        return seal.array();
    }

    /** One row for each of its bytes, with that byte changed. */
    static List<StoredEvent> changed(StoredEvent row, int bit) {
        List<StoredEvent> changed = new ArrayList<>();
        changed(longBytes(row.position()), bit).forEach(b -> changed.add(with(row, "position", b)));
        changed(row.stream().getBytes(UTF_8), bit).forEach(b -> changed.add(with(row, "stream", b)));
        changed(longBytes(row.version()), bit).forEach(b -> changed.add(with(row, "version", b)));
        byte[] id = ByteBuffer.allocate(16)
                .putLong(row.eventId().getMostSignificantBits())
                .putLong(row.eventId().getLeastSignificantBits())
                .array();
        changed(id, bit).forEach(b -> changed.add(with(row, "eventId", b)));
        byte[] time = longBytes(ChronoUnit.MICROS.between(Instant.EPOCH, row.recordedAt()));
        changed(time, bit).forEach(b -> changed.add(with(row, "recordedAt", b)));
        changed(row.type().getBytes(UTF_8), bit).forEach(b -> changed.add(with(row, "type", b)));
        byte[] revision = ByteBuffer.allocate(4).putInt(row.revision()).array();
        changed(revision, bit).forEach(b -> changed.add(with(row, "revision", b)));
        changed(row.payload(), bit).forEach(b -> changed.add(with(row, "payload", b)));
        changed(row.metadata(), bit).forEach(b -> changed.add(with(row, "metadata", b)));
        changed(row.seal(), bit).forEach(b -> changed.add(with(row, "seal", b)));
        changed(row.leaf(), bit).forEach(b -> changed.add(with(row, "leaf", b)));
        return changed;
    }

    static StoredEvent with(StoredEvent row, String column, byte[] bytes) {
        ByteBuffer value = ByteBuffer.wrap(bytes);
        return new StoredEvent(
                column.equals("position") ? value.getLong() : row.position(),
                column.equals("stream") ? new String(bytes, UTF_8) : row.stream(),
                column.equals("version") ? value.getLong() : row.version(),
                column.equals("eventId") ? new UUID(value.getLong(), value.getLong()) : row.eventId(),
                column.equals("recordedAt") ? Instant.EPOCH.plus(value.getLong(), ChronoUnit.MICROS) : row.recordedAt(),
                column.equals("type") ? new String(bytes, UTF_8) : row.type(),
                column.equals("revision") ? value.getInt() : row.revision(),
                column.equals("payload") ? bytes : row.payload(),
                column.equals("metadata") ? bytes : row.metadata(),
                column.equals("seal") ? bytes : row.seal(),
                column.equals("leaf") ? bytes : row.leaf());
    }

    private static List<byte[]> changed(byte[] bytes, int bit) {
        List<byte[]> all = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            byte[] one = bytes.clone();
            one[at] ^= (byte) bit;
            all.add(one);
        }
        return all;
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }
}
