package muster.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Finds out what became of a call whose connection broke. The server may not have noticed and may be about to commit, so
 * its session is ended first; only then is an event that is not there certain not to come.
 */
final class Settlement {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String END_SESSION =
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid = ? and usename = current_user";
    private static final String PLACES =
            "select event_id, position, version, recorded_at from ledger.events where event_id = any (?)";

    private final DataSource dataSource;
    private final Duration patience;

    /** @param patience how long to ask a database that does not answer */
    Settlement(DataSource dataSource, Duration patience) {
        this.dataSource = dataSource;
        this.patience = patience;
    }

    /** Where an event lies. */
    record Place(long position, long version, Instant recordedAt) {}

    /** @throws SQLException when nobody answered in time */
    Map<UUID, Place> placesOf(List<UUID> ids, int backend) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                endSession(connection, backend);
                return places(connection, ids);
            } catch (SQLException e) {
                if (System.nanoTime() - end >= 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static void endSession(Connection connection, int backend) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END_SESSION)) {
            end.setInt(1, backend);
            try (ResultSet ended = end.executeQuery()) {
                if (ended.next() && !ended.getBoolean(1)) {
                    throw new SQLException("Session " + backend + " is still at work");
                }
            }
        }
    }

    private static Map<UUID, Place> places(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(PLACES)) {
            ask.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = ask.executeQuery()) {
                Map<UUID, Place> places = new HashMap<>();
                while (rows.next()) {
                    Instant at =
                            rows.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    places.put(
                            rows.getObject("event_id", UUID.class),
                            new Place(rows.getLong("position"), rows.getLong("version"), at));
                }
                return places;
            }
        }
    }
}
