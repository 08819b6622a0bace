package muster.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Supplier;
import muster.ledger.EventTypes;

/** One call of {@code ledger.append_one}: for a caller who is alone, with one event and nothing to claim. */
final class LoneCall {
    private static final String SQL = "select * from ledger.append_one(?" + ", ?".repeat(10) + ")";

    private LoneCall() {}

    static List<Supplier<Appended>> run(Connection connection, Draft draft) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(SQL)) {
            Draft.Encoded encoded = draft.events().getFirst();
            NewEvent event = encoded.event();
            call.setObject(1, event.eventId());
            call.setString(2, event.stream());
            if (event.expectedVersion() instanceof Long expected) {
                call.setLong(3, expected);
            } else {
                call.setNull(3, Types.BIGINT);
            }
            call.setString(4, encoded.type());
            call.setInt(5, EventTypes.REVISION);
            call.setBytes(6, encoded.payload());
            call.setBytes(7, encoded.metadata());
            call.setBytes(8, encoded.tail());
            IdempotencyKey key = draft.request().key();
            call.setBytes(9, key == null ? null : key.scope());
            call.setBytes(10, key == null ? null : key.bodyHash());
            call.setString(11, key == null ? null : key.answer());
            try (ResultSet result = call.executeQuery()) {
                result.next();
                return List.of(AppendCall.answer(result, draft));
            }
        }
    }
}
