package muster.operation.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.ledger.store.TestDatabase;
import muster.operation.event.OperationOpened;
import muster.operation.event.SiteAdded;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.Window;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A row is the fold of its own operation's events, whatever the node remembers of others and of attempts that failed. */
class OperationPlanProjectionTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private final Ledger ledger = new Ledger(database.service(), new EventCodec());
    private final JdbcClient jdbc = JdbcClient.create(database.service());
    private final SpringTransactionManager transactions =
            new SpringTransactionManager(new JdbcTransactionManager(database.service()));
    private final Operations operations = new Operations(jdbc, ledger, new JsonMapper());
    private final OperationPlanProjection projection =
            new OperationPlanProjection(new JdbcTemplate(database.service()), operations, new JsonMapper());
    private final OperationId one = new OperationId(UUID.randomUUID());
    private final OperationId other = new OperationId(UUID.randomUUID());
    private long handled;

    OperationPlanProjectionTest() {
        append(one, 0, opened(one));
        append(other, 0, opened(other));
        begun().commit();
    }

    @Test
    void of_two_operations_by_turns_each_has_its_own_sites() {
        append(one, 1, site(one, "pier"));
        handle();
        append(other, 1, site(other, "motel"));
        handle();
        append(one, 2, site(one, "warehouse"));
        handle();
        assertThat(sites(one)).containsExactly("pier", "warehouse");
        assertThat(sites(other)).containsExactly("motel");
    }

    @Test
    void an_attempt_that_failed_leaves_nothing() {
        append(one, 1, site(one, "pier"));
        DefaultUnitOfWork<?> broken = begun();
        broken.rollback();
        handle();
        assertThat(sites(one)).containsExactly("pier");
    }

    private List<String> sites(OperationId operation) {
        return operations.now(operation).orElseThrow().sites().stream()
                .map(site -> site.label())
                .toList();
    }

    private void handle() {
        begun().commit();
        handled = ledger.head().position();
    }

    private DefaultUnitOfWork<?> begun() {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        batch.attachTransaction(transactions);
        ledger.after(handled, 100).forEach(recorded -> projection.on(recorded.event(), recorded));
        return batch;
    }

    private void append(OperationId operation, long version, Object event) {
        NewEvent numbered =
                new NewEvent(UUID.randomUUID(), "operation/" + operation, version, event, Map.of("sub", "lead"));
        ledger.append(new Append(List.of(numbered), null, null));
    }

    private static OperationOpened opened(OperationId id) {
        Instant now = Instant.now();
        return new OperationOpened(
                id,
                "Harbor " + id,
                "Safety",
                new AgencyId(UUID.randomUUID()),
                "US-CA",
                ZONE,
                new Window(now, now.plus(Duration.ofDays(30))));
    }

    private static SiteAdded site(OperationId of, String label) {
        return new SiteAdded(
                of, new SiteId(UUID.randomUUID()), label, "1 Harbor Way", new Location(33.7, -118.3), ZONE, true);
    }
}
