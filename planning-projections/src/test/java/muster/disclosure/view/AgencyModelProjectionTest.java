package muster.disclosure.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.agency.event.AgencyModelDropped;
import muster.agency.event.Agreement;
import muster.agency.event.AgreementRenewed;
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
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Nodes take turns and attempts fail: whoever writes next goes on from what is stored, not from what it remembers. */
class AgencyModelProjectionTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private final JdbcClient jdbc = JdbcClient.create(database.service());
    private final PlatformTransactionManager transactions = new JdbcTransactionManager(database.service());
    private final Ledger ledger = new Ledger(database.service(), new EventCodec());
    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final OperationId operation = new OperationId(UUID.randomUUID());
    private final AgencyModelProjection one = projection();
    private final AgencyModelProjection other = projection();
    private long version;
    private long handled;

    AgencyModelProjectionTest() {
        JdbcClient.create(database.owner())
                .sql("ALTER ROLE " + TestDatabase.SERVICE + " CREATEROLE")
                .update();
        JdbcClient.create(database.owner())
                .sql("DO $$ BEGIN EXECUTE 'GRANT CREATE ON DATABASE ' || current_database() || ' TO "
                        + TestDatabase.SERVICE + "'; END $$")
                .update();
        append("agency/" + agency, 0, enrolled());
        operation(opened(operation, agency));
        handle(one);
    }

    @Test
    void a_node_numbers_on_after_what_another_one_told() {
        operation(site(operation, "one"));
        handle(one);
        operation(site(operation, "two"));
        handle(other);
        operation(site(operation, "three"));
        handle(one);
        assertThatAllIsTold("one", "two", "three");
    }

    @Test
    void of_another_agencys_operation_that_happens_meanwhile_it_is_told_nothing() {
        OperationId others = new OperationId(UUID.randomUUID());
        operation(site(operation, "one"));
        append("operation/" + others, 0, opened(others, new AgencyId(UUID.randomUUID())));
        handle(one);
        append("operation/" + others, 1, site(others, "elsewhere"));
        operation(site(operation, "two"));
        handle(one);
        assertThatAllIsTold("one", "two");
    }

    @Test
    void an_attempt_that_failed_leaves_neither_a_gap_nor_a_site_that_nobody_was_told_of() {
        operation(site(operation, "one"));
        handle(one);
        operation(site(operation, "two"));
        fail(one);
        handle(one);
        assertThatAllIsTold("one", "two");
    }

    @Test
    void a_model_that_was_built_anew_is_written_on() {
        operation(site(operation, "one"));
        handle(one);
        rebuild();
        operation(site(operation, "two"));
        handle(one);
        rebuild();
        operation(site(operation, "three"));
        handle(one);
        assertThatAllIsTold("one", "two", "three");
    }

    @Test
    void a_model_that_was_built_anew_twice_while_nothing_happened_is_written_on() {
        operation(site(operation, "one"));
        handle(one);
        rebuild();
        rebuild();
        operation(site(operation, "two"));
        handle(one);
        assertThatAllIsTold("one", "two");
    }

    @Test
    void who_comes_back_has_the_numbers_that_it_had() {
        operation(site(operation, "one"));
        handle(one);
        append("agency/" + agency, 1, new AgencyModelDropped(agency, "It left."));
        handle(one);
        LocalDate today = LocalDate.now(ZONE);
        append(
                "agency/" + agency,
                2,
                new AgreementRenewed(agency, new Agreement(today.minusDays(1), today.plusYears(1))));
        handle(one);
        operation(site(operation, "two"));
        handle(one);
        assertThatAllIsTold("one", "two");
    }

    private void assertThatAllIsTold(String... sites) {
        List<Long> numbers = jdbc.sql("SELECT seq FROM " + space() + ".feed ORDER BY seq")
                .query(Long.class)
                .list();
        assertThat(numbers)
                .hasSizeGreaterThan(sites.length)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(sites()).containsExactly(sites);
    }

    /** Of all that it knows. */
    private List<String> sites() {
        String model = jdbc.sql("SELECT model FROM " + space() + ".operations")
                .query(String.class)
                .single();
        return new JsonMapper()
                .readTree(model)
                .path("sites")
                .valueStream()
                .map(site -> site.path("label").asString())
                .toList();
    }

    private String space() {
        return jdbc.sql("SELECT space FROM views.agency_model")
                .query(String.class)
                .single();
    }

    private AgencyModelProjection projection() {
        AgencySpace spaces = new AgencySpace(jdbc, new JdbcTemplate(database.service()), new JsonMapper());
        return new AgencyModelProjection(spaces, replay(spaces), new Situations(ledger), new FeedBell());
    }

    private AgencyReplay replay(AgencySpace spaces) {
        return new AgencyReplay(
                ledger, spaces, jdbc, new JsonMapper(), transactions, new SpringTransactionManager(transactions));
    }

    /** Elsewhere: nobody who writes knows of it. */
    private void rebuild() {
        replay(new AgencySpace(jdbc, new JdbcTemplate(database.service()), new JsonMapper()))
                .rebuild(agency, percent -> {});
    }

    /** What was not handled yet, in one batch. */
    private void handle(AgencyModelProjection projection) {
        begun(projection).commit();
        handled = ledger.head().position();
    }

    private void fail(AgencyModelProjection projection) {
        DefaultUnitOfWork<?> batch = begun(projection);
        batch.onPrepareCommit(written -> {
            throw new IllegalStateException("The connection is gone.");
        });
        try {
            batch.commit();
        } catch (IllegalStateException gone) {
            return;
        }
        throw new AssertionError("It did not fail.");
    }

    private DefaultUnitOfWork<?> begun(AgencyModelProjection projection) {
        DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        batch.attachTransaction(new SpringTransactionManager(transactions));
        ledger.after(handled, 100).forEach(recorded -> projection.on(recorded.event(), recorded));
        return batch;
    }

    private void operation(Object event) {
        append("operation/" + operation, version++, event);
    }

    private void append(String stream, long number, Object event) {
        NewEvent numbered = new NewEvent(UUID.randomUUID(), stream, number, event, Map.of("sub", "lead"));
        ledger.append(new Append(List.of(numbered), null, null));
    }

    private AgencyEnrolled enrolled() {
        LocalDate today = LocalDate.now(ZONE);
        return new AgencyEnrolled(
                agency,
                "SHERIFF",
                "Harbor County Sheriff",
                AgencyKind.LOCAL_LAW_ENFORCEMENT,
                List.of("US-CA"),
                new Agreement(today.minusYears(1), today.plusYears(1)));
    }

    private static OperationOpened opened(OperationId id, AgencyId lead) {
        Instant now = Instant.now();
        return new OperationOpened(
                id, "Harbor " + id, "Safety", lead, "US-CA", ZONE, new Window(now, now.plus(Duration.ofDays(30))));
    }

    private static SiteAdded site(OperationId of, String label) {
        return new SiteAdded(
                of, new SiteId(UUID.randomUUID()), label, "1 Harbor Way", new Location(33.7, -118.3), ZONE, true);
    }
}
