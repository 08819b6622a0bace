package muster.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import muster.ledger.EventTypes;
import org.jspecify.annotations.Nullable;

/** One call of {@code ledger.append_one}: the short way for a caller that came alone with one event. */
final class LoneCall {
    private static final String SQL =
            "select new_position, new_version, new_time from ledger.append_one(?" + ", ?".repeat(10) + ")";

    private LoneCall() {}

    /** @return null where nothing was recorded and {@link AppendCall} is to say why */
    static @Nullable Appended run(Connection connection, Draft draft) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(SQL)) {
            bind(call, draft.events().getFirst());
            bindKey(call, draft.request().key());
            try (ResultSet row = call.executeQuery()) {
                row.next();
                long position = row.getLong(1);
                return row.wasNull() ? null : new Appended(position, position, row.getLong(2), time(row));
            }
        }
    }

    private static Instant time(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject(3, OffsetDateTime.class)).toInstant();
    }

    private static void bind(PreparedStatement call, Draft.Encoded encoded) throws SQLException {
        NewEvent event = encoded.event();
        call.setObject(1, event.eventId());
        call.setString(2, event.stream());
        call.setObject(3, event.expectedVersion(), Types.BIGINT);
        call.setString(4, encoded.type());
        call.setInt(5, EventTypes.REVISION);
        call.setBytes(6, encoded.payload());
        call.setBytes(7, encoded.metadata());
        call.setBytes(8, encoded.tail());
    }

    private static void bindKey(PreparedStatement call, @Nullable IdempotencyKey key) throws SQLException {
        call.setBytes(9, key == null ? null : key.scope());
        call.setBytes(10, key == null ? null : key.bodyHash());
        call.setString(11, key == null ? null : key.answer());
    }
}
