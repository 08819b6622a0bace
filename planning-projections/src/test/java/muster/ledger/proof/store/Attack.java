package muster.ledger.proof.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Frontier;
import muster.ledger.proof.Hash;
import muster.ledger.proof.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What somebody with all rights in the database, and some with the signing key too, may do to the log of {@link Filled}. */
enum Attack {
    ANOTHER_PAYLOAD("update ledger.events set payload = set_byte(payload, $b % length(payload),"
            + " get_byte(payload, $b % length(payload)) # 1) where position = $p"),
    ANOTHER_METADATA("update ledger.events set metadata = metadata || ' ' where position = $p"),
    ANOTHER_TYPE("update ledger.events set type = 'site-added' where position = $p"),
    ANOTHER_REVISION("update ledger.events set revision = revision + 1 where position = $p"),
    ANOTHER_TIME("update ledger.events set recorded_at = recorded_at + interval '1 microsecond' where position = $p"),
    ANOTHER_EVENT_ID("update ledger.events set event_id = gen_random_uuid() where position = $p"),
    ANOTHER_ACTOR("update ledger.events set seal = set_byte(seal, $b % 32, get_byte(seal, $b % 32) # 1)"
            + " where position = $p"),
    ANOTHER_SALT("update ledger.events set seal = set_byte(seal, 32 + $b % 32, get_byte(seal, 32 + $b % 32) # 1)"
            + " where position = $p"),
    ANOTHER_LEAF(
            "update ledger.events set leaf = set_byte(leaf, $b % 32, get_byte(leaf, $b % 32) # 1) where position = $p"),
    ANOTHER_VERSION("update ledger.events set version = version + 1000 where position = $p"),
    ANOTHER_STREAM("update ledger.events set stream = (select key from ledger.streams where name = 'operation/none'),"
            + " version = $p where position = $p"),
    RENAMED_STREAM("update ledger.streams set name = 'operation/other' where key ="
            + " (select stream from ledger.events where position = $p)"),
    ANOTHER_STREAM_HEAD("update ledger.streams set version = version - 1 where key ="
            + " (select stream from ledger.events where position = $p)"),
    REMOVED("delete from ledger.events where position = $p"),
    REMOVED_AND_CLOSED_UP("delete from ledger.events where position = $p; update ledger.events set position = -position"
            + " where position > $p; update ledger.events set position = -position - 1 where position < 0;"
            + " update ledger.head set position = position - 1"),
    TAIL_CUT_OFF("delete from ledger.events where position > $p; update ledger.head set position = $p;"
            + " update ledger.streams s set version = e.version, leaf = e.leaf from ledger.events e where e.stream = s.key"
            + " and e.position = (select max(position) from ledger.events where stream = s.key)"),
    INSERTED(
            "insert into ledger.events select (select max(position) + 1 from ledger.events), gen_random_uuid(), stream,"
                    + " (select max(version) + 1 from ledger.events o where o.stream = e.stream), type, revision, recorded_at,"
                    + " payload, metadata, seal, leaf from ledger.events e where position = $p"),
    SWAPPED("update ledger.events a set payload = b.payload, metadata = b.metadata, seal = b.seal, event_id = case when"
            + " a.position = $p then gen_random_uuid() else a.event_id end from ledger.events b"
            + " where a.position in ($p, $q) and b.position = $p + $q - a.position"),
    /** All hashes from there on made anew, as the database's own functions would. */
    REBUILT("update ledger.events set payload = payload || ' ' where position = $p"),
    /** And signed anew, with the log's own key. */
    REBUILT_AND_SIGNED("update ledger.events set payload = payload || ' ' where position = $p"),
    /** The database of yesterday, checkpoint and all. */
    OLD_BACKUP("delete from ledger.events where position > $p; update ledger.head set position = $p;"
            + " update ledger.streams s set version = e.version, leaf = e.leaf from ledger.events e where e.stream = s.key"
            + " and e.position = (select max(position) from ledger.events where stream = s.key)");

    private static final String UPDATE = "update ledger.events set leaf = ? where position = ?";

    private final String sql;

    Attack(String sql) {
        this.sql = sql;
    }

    /** Within the connection's transaction, which whoever looks at it rolls back. @return the position attacked */
    long on(Connection connection, int size, Random random) throws SQLException {
        int position = 2 + random.nextInt(size - 3);
        int other = position % (size - 2) + 2;
        JdbcClient jdbc = client(connection);
        for (String statement : sql.split(";")) {
            jdbc.sql(statement
                            .replace("$p", Integer.toString(position))
                            .replace("$q", Integer.toString(other))
                            .replace("$b", Integer.toString(random.nextInt(64))))
                    .update();
        }
        switch (this) {
            case REBUILT -> rebuilt(connection);
            case REBUILT_AND_SIGNED, OLD_BACKUP -> signed(connection, rebuilt(connection));
            default -> {}
        }
        return position;
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(within(connection));
    }

    static DataSource within(Connection connection) {
        return new SingleConnectionDataSource(connection, true);
    }

    private static Frontier rebuilt(Connection connection) throws SQLException {
        Map<String, Hash> last = new HashMap<>();
        Frontier tree = new Frontier();
        List<StoredEvent> rows = StoredLogRows.of(connection);
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (StoredEvent row : rows) {
                Hash hash = row.leafAfter(last.getOrDefault(row.stream(), Hash.ZERO))
                        .hash();
                last.put(row.stream(), hash);
                tree.append(hash);
                update.setBytes(1, hash.bytes());
                update.setLong(2, row.position());
                update.addBatch();
            }
            update.executeBatch();
        }
        last.forEach((stream, hash) -> client(connection)
                .sql("update ledger.streams set leaf = ? where name = ?")
                .params(hash.bytes(), stream)
                .update());
        return tree;
    }

    private static void signed(Connection connection, Frontier tree) {
        Checkpoint checkpoint = new Checkpoint(Filled.KEY.verifierKey().name(), tree.size(), tree.root());
        client(connection)
                .sql("update ledger.checkpoint set size = ?, note = ?")
                .params(tree.size(), checkpoint.sign(Filled.KEY).format())
                .update();
    }
}
