package muster.ledger.proof.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import javax.sql.DataSource;
import muster.ledger.proof.StoredEvent;

/** Some rows of the log as they are stored, one after the other: nothing is decoded, and as little as possible is held. */
final class StoredLog implements Iterator<StoredEvent>, AutoCloseable {
    private static final int AT_ONCE = 2_000;
    private static final String ROWS = """
            select e.position, s.name, e.version, e.event_id, e.recorded_at, e.type, e.revision, e.payload, e.metadata, e.seal, e.leaf
            from ledger.events e join ledger.streams s on s.key = e.stream
            """;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean there;

    private StoredLog(Connection connection, PreparedStatement statement) throws SQLException {
        this.connection = connection;
        this.statement = statement;
        statement.setFetchSize(AT_ONCE);
        this.rows = statement.executeQuery();
        this.there = rows.next();
    }

    /** The rows of some streams up to a position, by position. */
    static StoredLog of(DataSource dataSource, String[] streams, long upTo) throws SQLException {
        return open(dataSource, ROWS + "where s.name = any (?) and e.position <= ? order by e.position", streams, upTo);
    }

    /** The event of a stream that stands at or before a position, and then the one before it in the stream. */
    static StoredLog lastTwo(DataSource dataSource, String stream, long upTo) throws SQLException {
        return open(
                dataSource,
                ROWS + "where s.name = ? and e.position <= ? order by e.version desc limit 2",
                stream,
                upTo);
    }

    private static StoredLog open(DataSource dataSource, String sql, Object... parameters) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            // A cursor lives in a transaction.
            connection.setAutoCommit(false);
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < parameters.length; i++) {
                Object parameter = parameters[i];
                statement.setObject(
                        i + 1,
                        parameter instanceof String[] texts ? connection.createArrayOf("text", texts) : parameter);
            }
            return new StoredLog(connection, statement);
        } catch (SQLException e) {
            connection.close();
            throw e;
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
            StoredEvent event = new StoredEvent(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getLong(3),
                    rows.getObject(4, UUID.class),
                    rows.getObject(5, OffsetDateTime.class).toInstant(),
                    rows.getString(6),
                    rows.getInt(7),
                    rows.getBytes(8),
                    rows.getBytes(9),
                    rows.getBytes(10),
                    rows.getBytes(11));
            there = rows.next();
            return event;
        } catch (SQLException e) {
            throw new IllegalStateException("The log could not be read on", e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                statement) {
            connection.rollback();
        }
    }
}
