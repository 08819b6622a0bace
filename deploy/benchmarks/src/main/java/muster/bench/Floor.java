package muster.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import muster.ledger.store.EventCodec;
import muster.ledger.store.NewEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be beaten: one prepared insert of one row, committed by itself, on a connection that each caller holds. */
final class Floor implements AutoCloseable {
    private static final String INSERT =
            "insert into bench.floor (stream, version, type, revision, payload, metadata) values (?, ?, ?, 1, ?, ?)";

    private final EventCodec codec = new EventCodec();
    private final DataSource dataSource;
    private final List<Connection> connections = new ArrayList<>();

    Floor(DataSource dataSource) {
        this.dataSource = dataSource;
        JdbcClient.create(dataSource).sql("""
                        create table if not exists bench.floor (position bigint generated always as identity primary key,
                            stream uuid not null, version bigint not null, type text not null, revision int not null,
                            recorded_at timestamptz not null default now(), payload bytea not null, metadata bytea not null,
                            unique (stream, version))
                        """).update();
    }

    Callers.Deed caller() {
        try {
            Connection connection = dataSource.getConnection();
            connections.add(connection);
            PreparedStatement insert = connection.prepareStatement(INSERT);
            Sample sample = new Sample();
            UUID stream = UUID.randomUUID();
            return () -> insert(insert, stream, sample.next());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(PreparedStatement insert, UUID stream, NewEvent event) throws SQLException {
        insert.setObject(1, stream);
        insert.setLong(2, event.expectedVersion() == null ? 0 : event.expectedVersion());
        insert.setString(3, "raid-cancelled");
        insert.setBytes(4, codec.encode(event.event()));
        insert.setBytes(5, codec.encodeMetadata(event.metadata()));
        insert.executeUpdate();
    }

    /** One measurement; its connections are given back. */
    Callers.Result busy(int callers, long millis) throws Exception {
        try {
            return Callers.busy(callers, millis, _ -> caller());
        } finally {
            close();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        connections.clear();
    }
}
