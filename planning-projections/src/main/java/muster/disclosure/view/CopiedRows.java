package muster.disclosure.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in PostgreSQL's binary form, copied into a table at once; of each what its columns take, in their order. */
final class CopiedRows {
    private static final byte[] HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int OPTIONS_AND_EXTENSION = 8;
    private static final short END = -1;
    private static final int UUID_BYTES = 16;

    /** Where PostgreSQL's clock begins, 2000-01-01, in seconds of Java's. */
    private static final long EPOCH = 946_684_800L;

    private static final long MICROS = 1_000_000;

    /** Rounded as the driver rounds moments elsewhere, or a model made anew would not say the same. */
    private static final int HALF = 500;

    /** So much is sent at once: the database stores it while the next rows are made. */
    private static final int CHUNK = 1 << 16;

    private final CopyIn copying;
    private final short columns;
    private ByteBuffer rows = ByteBuffer.allocate(2 * CHUNK);

    /** Whoever has the rows. */
    interface Source {
        void writeTo(CopiedRows rows) throws SQLException;
    }

    private CopiedRows(CopyIn copying, int columns) {
        this.copying = copying;
        this.columns = (short) columns;
        rows.put(HEAD).put(new byte[OPTIONS_AND_EXTENSION]);
    }

    /**
     * In the transaction that is open.
     *
     * @param table and its columns in brackets, as SQL wants them
     * @param source must not use the connection of the transaction
     */
    static void copy(JdbcTemplate jdbc, String table, int columns, Source source) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            CopyIn copying = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)");
            try {
                CopiedRows rows = new CopiedRows(copying, columns);
                source.writeTo(rows);
                rows.room(Short.BYTES).putShort(END);
                rows.send();
                return copying.endCopy();
            } finally {
                if (copying.isActive()) {
                    copying.cancelCopy();
                }
            }
        });
    }

    CopiedRows row() throws SQLException {
        if (rows.position() > CHUNK) {
            send();
        }
        room(Short.BYTES).putShort(columns);
        return this;
    }

    CopiedRows number(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    CopiedRows id(UUID value) {
        room(Integer.BYTES + UUID_BYTES)
                .putInt(UUID_BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    CopiedRows moment(Instant value) {
        return number((value.getEpochSecond() - EPOCH) * MICROS + (value.getNano() + HALF) / 1_000);
    }

    CopiedRows text(String value) {
        return text(value.getBytes(UTF_8));
    }

    /** @param bytes in UTF-8 */
    CopiedRows text(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    private ByteBuffer room(int more) {
        if (rows.remaining() < more) {
            rows = ByteBuffer.allocate(2 * (rows.capacity() + more)).put(rows.flip());
        }
        return rows;
    }

    private void send() throws SQLException {
        copying.writeToCopy(rows.array(), 0, rows.position());
        rows.clear();
    }
}
