package muster.ledger.proof.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import muster.ledger.proof.StoredEvent;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Every row of the log by position, as PostgreSQL copies it out in its binary form: half the bytes of a query's answer, and
 * nothing to parse. The streams' names are read ahead of the rows.
 */
public final class CopiedLog implements Iterator<StoredEvent>, AutoCloseable {
    private static final String COPY = """
            copy (select position, stream, version, event_id, recorded_at, type, revision, payload, metadata, seal, leaf
                  from ledger.events order by position) to stdout (format binary)
            """;
    private static final int SIGNATURE = 11;
    private static final int BUFFER = 1 << 16;
    private static final short END = -1;

    /** Where PostgreSQL's clock begins, 2000-01-01, in seconds of Java's. */
    private static final long EPOCH = 946_684_800L;

    private static final int MICROS = 1_000_000;

    private final Map<Long, String> names = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final DataInputStream in;
    private boolean there;

    /** @param connection in a transaction that sees one moment, or names and rows may not belong together */
    public CopiedLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select key, name from ledger.streams")) {
            while (row.next()) {
                names.put(row.getLong(1), row.getString(2));
            }
        }
        in = new DataInputStream(
                new BufferedInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class), COPY), BUFFER));
        try {
            in.skipNBytes(SIGNATURE);
            in.readInt();
            in.skipNBytes(in.readInt());
            there = in.readShort() != END;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public boolean hasNext() {
        return there;
    }

    @Override
    public StoredEvent next() {
        if (!there) {
            throw new NoSuchElementException();
        }
        try {
            StoredEvent event = event();
            there = in.readShort() != END;
            return event;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private StoredEvent event() throws IOException {
        long position = number();
        String stream = names.getOrDefault(number(), "");
        long version = number();
        in.readInt();
        UUID id = new UUID(in.readLong(), in.readLong());
        Instant recordedAt = moment(number());
        String type = types.computeIfAbsent(new String(bytes(), UTF_8), name -> name);
        in.readInt();
        int revision = in.readInt();
        return new StoredEvent(
                position, stream, version, id, recordedAt, type, revision, bytes(), bytes(), bytes(), bytes());
    }

    private long number() throws IOException {
        in.readInt();
        return in.readLong();
    }

    private byte[] bytes() throws IOException {
        // A length below zero is no value at all, which only somebody who changed the table can have stored.
        return in.readNBytes(Math.max(0, in.readInt()));
    }

    private static Instant moment(long micros) {
        return Instant.ofEpochSecond(
                EPOCH + Math.floorDiv(micros, MICROS), Math.floorMod(micros, (long) MICROS) * 1_000);
    }

    private static IllegalStateException broken(IOException e) {
        return new IllegalStateException("The log could not be read on", e);
    }

    @Override
    public void close() throws SQLException {
        try {
            in.close();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
