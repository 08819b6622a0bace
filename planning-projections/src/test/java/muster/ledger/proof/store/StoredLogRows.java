package muster.ledger.proof.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import muster.ledger.proof.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows at once, inside a transaction that goes on. */
final class StoredLogRows {
    private StoredLogRows() {}

    static List<StoredEvent> of(Connection connection) throws SQLException {
        return JdbcClient.create(Attack.within(connection))
                .sql("""
                        select e.*, s.name from ledger.events e join ledger.streams s on s.key = e.stream order by e.position
                        """)
                .query((row, _) -> new StoredEvent(
                        row.getLong("position"),
                        row.getString("name"),
                        row.getLong("version"),
                        row.getObject("event_id", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        row.getInt("revision"),
                        row.getBytes("payload"),
                        row.getBytes("metadata"),
                        row.getBytes("seal"),
                        row.getBytes("leaf")))
                .list();
    }
}
