package muster.ledger.proof.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import muster.ledger.event.HeadsRecorded;
import muster.ledger.proof.Hash;
import muster.ledger.proof.HeadsMap;
import muster.ledger.proof.HeadsPayload;
import muster.ledger.store.Append;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;

/** Records the map of all streams' last events. */
public final class StoredHeads {
    private static final int AT_ONCE = 5_000;

    private final DataSource dataSource;
    private final Ledger ledger;

    /** A map that was recorded, and the position of the event that records its root. */
    record Kept(HeadsMap map, long position) {}

    private record Snapshot(long size, HeadsMap map) {}

    public StoredHeads(DataSource dataSource, Ledger ledger) {
        this.dataSource = dataSource;
        this.ledger = ledger;
    }

    public void record() {
        keep();
    }

    Kept keep() {
        Snapshot snapshot = snapshot();
        HeadsRecorded recorded = new HeadsRecorded(
                snapshot.size(), snapshot.map().streams(), snapshot.map().root().hex());
        long position = ledger.append(
                        Append.of(new NewEvent(UUID.randomUUID(), HeadsPayload.STREAM, null, recorded, Map.of())))
                .lastPosition();
        return new Kept(snapshot.map(), position);
    }

    private Snapshot snapshot() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(AT_ONCE);
                return new Snapshot(size(statement), HeadsMap.of(heads(statement)));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The streams' heads could not be read", e);
        }
    }

    private static long size(Statement statement) throws SQLException {
        try (ResultSet head = statement.executeQuery("select position from ledger.head")) {
            head.next();
            return head.getLong(1);
        }
    }

    private static List<HeadsMap.Head> heads(Statement statement) throws SQLException {
        List<HeadsMap.Head> heads = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select name, version, leaf from ledger.streams")) {
            while (row.next()) {
                heads.add(new HeadsMap.Head(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3))));
            }
        }
        return heads;
    }
}
