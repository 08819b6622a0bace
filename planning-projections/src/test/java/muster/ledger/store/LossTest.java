package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static muster.ledger.store.Plans.invited;
import static muster.ledger.store.Plans.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import muster.ledger.Recorded;
import muster.shared.OperationId;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Why the ledger has an order of its own: a reader of Axon's stock engine loses events when clocks disagree, and nobody is told.
 * {@code muster.appends}: how many the ledger is tried with, 2000 unless told.
 */
class LossTest {
    private static final int APPENDS = Integer.getInteger("muster.appends", 2_000);
    private static final long SEED = Long.getLong("muster.seed", 20_261_124L);
    private static final int WRITERS = 16;

    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    /** Two nodes; the clock of the one that commits first is two minutes behind, as are the times of imported events. */
    @Test
    void the_stock_engine_loses_an_event_that_commits_behind_a_later_one_with_an_older_time() throws Exception {
        JdbcClient.create(DATABASE.owner()).sql("""
                        create table domainevententry (globalindex bigint generated always as identity primary key,
                            aggregateidentifier text not null, sequencenumber bigint not null, type text,
                            eventidentifier text not null, metadata bytea, payload bytea not null, payloadrevision text,
                            payloadtype text not null, timestamp text not null)
                        """).update();
        Instant twoMinutesAgo = Instant.now().minus(Duration.ofMinutes(2));
        try (Connection slow = DATABASE.owner().getConnection()) {
            JdbcEventStorageEngine stock = stock(DATABASE.owner());
            append(stock, 0, twoMinutesAgo);
            List<TrackedEventMessage<?>> seen = new ArrayList<>(read(stock, null));
            slow.setAutoCommit(false);
            append(stock(new SingleConnectionDataSource(slow, true)), 1, twoMinutesAgo);
            append(stock, 2, twoMinutesAgo);
            seen.addAll(read(stock, seen.getLast().trackingToken()));
            slow.commit();
            seen.addAll(read(stock, seen.getLast().trackingToken()));

            assertThat(read(stock, null)).as("all three are stored").hasSize(3);
            assertThat(seen).as("and the reader has seen two").hasSize(2);
        }
    }

    @Test
    void a_reader_of_the_ledger_sees_every_event_once_and_in_order_however_commits_go() throws Exception {
        Ledger ledger = new Ledger(DATABASE.service(), new EventCodec());
        Ledger otherNode = new Ledger(DATABASE.service(), new EventCodec());
        long begin = ledger.head().position();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<List<Long>> reader = CompletableFuture.supplyAsync(() -> read(otherNode, begin, done));
        CompletableFuture<Void> brake = CompletableFuture.runAsync(() -> slowDown(done));
        List<Integer> accepted = Together.all(WRITERS, thread -> write(thread % 2 == 0 ? ledger : otherNode, thread));
        done.set(true);
        brake.join();

        int all = accepted.stream().mapToInt(Integer::intValue).sum();
        System.out.println("LossTest: " + all + " of " + APPENDS / WRITERS * WRITERS + " appends accepted");
        assertThat(all).isLessThan(APPENDS / WRITERS * WRITERS);
        assertThat(reader.join())
                .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(begin + 1, begin + all)
                        .boxed()
                        .toList());
    }

    /** One in ten is refused. @return how many were not */
    private static int write(Ledger ledger, int thread) {
        Random random = new Random(SEED + thread);
        OperationId operation = anOperation();
        long version = 0;
        for (int n = 0; n < APPENDS / WRITERS; n++) {
            boolean wrong = random.nextInt(10) == 0;
            try {
                ledger.append(Append.of(invitation(operation, wrong ? version + 5 : version)));
                version++;
            } catch (VersionConflict refused) {
                assertThat(wrong).isTrue();
            }
        }
        return (int) version;
    }

    private static List<Long> read(Ledger ledger, long begin, AtomicBoolean done) {
        List<Long> seen = new ArrayList<>();
        long position = begin;
        boolean last;
        do {
            last = done.get();
            for (Recorded event : ledger.after(position, 100)) {
                position = event.position();
                seen.add(position);
            }
        } while (!last || ledger.head().position() > position);
        return seen;
    }

    /** Holds what every commit needs, again and again. */
    private static void slowDown(AtomicBoolean done) {
        while (!done.get()) {
            JdbcClient.create(DATABASE.owner())
                    .sql("with held as (select 1 from ledger.head for update) select pg_sleep(0.05) from held")
                    .query()
                    .listOfRows();
        }
    }

    private static JdbcEventStorageEngine stock(DataSource dataSource) {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(dataSource::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    private static void append(JdbcEventStorageEngine stock, long version, Instant at) {
        OperationId operation = anOperation();
        stock.appendEvents(new GenericDomainEventMessage<>(
                "operation",
                stream(operation),
                version,
                invited(operation),
                MetaData.emptyInstance(),
                java.util.UUID.randomUUID().toString(),
                at));
    }

    private static List<? extends TrackedEventMessage<?>> read(
            JdbcEventStorageEngine stock, @Nullable TrackingToken token) {
        return stock.readEvents(token, false).toList();
    }
}
