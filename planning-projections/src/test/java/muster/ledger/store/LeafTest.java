package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invited;
import static muster.ledger.store.Plans.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import muster.ledger.proof.Hash;
import muster.ledger.proof.StoredEvent;
import muster.shared.OperationId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every stored hash is the one that a stranger makes from the stored row, whoever appended it and in what company. */
class LeafTest {
    private static final long SEED = Long.getLong("muster.seed", 20_261_124L);

    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private record Row(StoredEvent stored, String actor) {}

    @BeforeAll
    static void sixteen_callers_append_alone_and_together() throws Exception {
        List<OperationId> operations =
                IntStream.range(0, 12).mapToObj(_ -> anOperation()).toList();
        Ledger ledger = new Ledger(DATABASE.service(), new EventCodec());
        Together.all(16, thread -> {
            Random random = new Random(SEED + thread);
            for (int i = 0; i < 20; i++) {
                NewEvent[] events = IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ -> event(operations.get(random.nextInt(operations.size())), random.nextInt(4)))
                        .toArray(NewEvent[]::new);
                ledger.append(Append.of(events));
            }
            return thread;
        });
        operations.forEach(operation -> ledger.append(Append.of(event(operation, 0))));
    }

    private static NewEvent event(OperationId operation, int person) {
        Map<String, String> actor = person == 0 ? Map.of() : Map.of("sub", "person-" + person);
        return new NewEvent(UUID.randomUUID(), stream(operation), null, invited(operation), actor);
    }

    @Test
    void the_stored_hash_is_that_of_the_record_and_each_stream_is_a_chain() {
        Map<String, Hash> last = new HashMap<>();
        for (Row row : rows()) {
            String stream = row.stored().stream();
            Hash leaf = Hash.of(row.stored().leaf());
            assertThat(leaf)
                    .as("position %s", row.stored().position())
                    .isEqualTo(row.stored()
                            .leafAfter(last.getOrDefault(stream, Hash.ZERO))
                            .hash());
            last.put(stream, leaf);
        }
        assertThat(last).hasSize(12);
        assertThat(JdbcClient.create(DATABASE.owner())
                        .sql("select name, leaf from ledger.streams")
                        .query((row, _) -> Map.entry(row.getString(1), Hash.of(row.getBytes(2))))
                        .list())
                .containsExactlyInAnyOrderElementsOf(last.entrySet());
    }

    @Test
    void an_actor_is_the_same_pseudonym_each_time_and_nobody_is_zeros() throws Exception {
        byte[] key = JdbcClient.create(DATABASE.owner())
                .sql("select pseudonym_key from ledger.identity")
                .query(byte[].class)
                .single();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (Row row : rows()) {
            Hash expected = row.actor() == null
                    ? Hash.ZERO
                    : Hash.of(mac.doFinal(row.actor().getBytes(StandardCharsets.UTF_8)));
            assertThat(row.stored().leafAfter(Hash.ZERO).sealed().actor()).isEqualTo(expected);
        }
    }

    @Test
    void no_salt_is_used_twice() {
        Set<Hash> salts = new HashSet<>();
        assertThat(rows())
                .allSatisfy(row -> assertThat(salts.add(
                                row.stored().leafAfter(Hash.ZERO).sealed().salt()))
                        .isTrue());
    }

    private static List<Row> rows() {
        return JdbcClient.create(DATABASE.owner()).sql("""
                        select e.*, s.name, convert_from(e.metadata, 'UTF8')::json ->> 'sub' as actor
                        from ledger.events e join ledger.streams s on s.key = e.stream order by e.position
                        """).query(LeafTest::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        StoredEvent stored = new StoredEvent(
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
                row.getBytes("leaf"));
        return new Row(stored, row.getString("actor"));
    }
}
