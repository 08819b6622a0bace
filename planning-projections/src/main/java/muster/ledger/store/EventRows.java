package muster.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import muster.ledger.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads rows of the log and decodes them, their metadata when it is asked for. */
final class EventRows {
    private static final String EVENTS =
            "select position, stream, version, event_id, recorded_at, type, revision, payload, metadata from ledger.events ";

    @SuppressWarnings("ArrayRecordComponent") // lives between a row and its decoding
    private record Row(
            long position,
            long stream,
            long version,
            UUID id,
            Instant recordedAt,
            String type,
            int revision,
            byte[] payload,
            byte[] metadata) {

        private static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getObject(4, UUID.class),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getString(6),
                    row.getInt(7),
                    row.getBytes(8),
                    row.getBytes(9));
        }
    }

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final StreamNames names;

    EventRows(JdbcTemplate jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.names = new StreamNames(jdbc);
    }

    /** @param which of the rows, and in what order: SQL behind {@code select ... from ledger.events} */
    List<Recorded> where(String which, Object... parameters) {
        List<Row> rows = jdbc.query(EVENTS + which, Row::of, parameters);
        Map<Long, String> streams = names.of(rows.stream().map(Row::stream).collect(Collectors.toSet()));
        return rows.stream().map(row -> recorded(row, streams)).toList();
    }

    private Recorded recorded(Row row, Map<Long, String> streams) {
        return new Recorded(
                row.position(),
                Objects.requireNonNull(streams.get(row.stream()), "Every event belongs to a stream."),
                row.version(),
                row.id(),
                row.recordedAt(),
                codec.decode(row.type(), row.revision(), row.payload()),
                new StoredMetadata(codec, row.metadata()));
    }
}
