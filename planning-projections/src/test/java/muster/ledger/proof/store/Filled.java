package muster.ledger.proof.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import muster.agency.event.AgencyKind;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.ledger.store.TestDatabase;
import muster.operation.event.AgencyInvited;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger of its own with some operations in it, signed by a key that every test knows. */
final class Filled implements AutoCloseable {
    static final SigningKey KEY = SigningKey.of("test.example/muster", VerifierKey.Kind.LOG, new byte[32]);

    final TestDatabase database = new TestDatabase();
    final Ledger ledger = new Ledger(database.service(), new EventCodec());
    final Checkpoints checkpoints = new Checkpoints(database.service(), KEY);
    final StoredHeads heads = new StoredHeads(database.service(), ledger);
    final Evidence evidence = new Evidence(database.service(), checkpoints, heads);
    final List<String> streams;

    /** @param operations how many streams; their events take turns, so each is spread over the log */
    Filled(int operations, int eventsOfEach) {
        streams = IntStream.range(0, operations)
                .mapToObj(_ -> "operation/" + UUID.randomUUID())
                .sorted()
                .toList();
        for (int round = 0; round < eventsOfEach; round++) {
            streams.forEach(this::append);
        }
    }

    void append(String stream) {
        AgencyInvited invited = new AgencyInvited(
                OperationId.of(stream.substring(stream.indexOf('/') + 1)),
                new AgencyId(UUID.randomUUID()),
                AgencyKind.MEDICAL);
        ledger.append(Append.of(new NewEvent(
                UUID.randomUUID(), stream, null, invited, Map.of("sub", "lbrandt", "name", "Lena Brandt"))));
    }

    /** What only a superuser can do, and only by switching the guards off. */
    void tamper(String sql) {
        JdbcClient superuser = JdbcClient.create(database.owner());
        superuser
                .sql("alter table ledger.events disable trigger events_are_permanent; " + sql
                        + "; alter table ledger.events enable always trigger events_are_permanent")
                .update();
    }

    @Override
    public void close() {
        database.close();
    }
}
