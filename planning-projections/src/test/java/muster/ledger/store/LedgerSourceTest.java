package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerSourceTest {
    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private final Ledger ledger = new Ledger(database.service(), new EventCodec());
    private final LedgerSource source = new LedgerSource(ledger);

    @Test
    void a_reader_sees_every_event_of_eight_writers_in_order_while_they_write() throws Exception {
        CompletableFuture<List<Long>> read = CompletableFuture.supplyAsync(() -> read(8 * 50));
        Together.all(8, _ -> {
            for (int i = 0; i < 50; i++) {
                ledger.append(Append.of(invitation(anOperation())));
            }
            return true;
        });
        assertThat(read.get(30, TimeUnit.SECONDS))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
    }

    @Test
    void a_log_longer_than_a_page_is_read_to_its_end() throws Exception {
        NewEvent[] events =
                Stream.generate(() -> invitation(anOperation())).limit(2100).toArray(NewEvent[]::new);
        ledger.append(Append.of(events));
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            while (stream.hasNextAvailable()) {
                positions.add(Messages.position(stream.nextAvailable().trackingToken()));
            }
        }
        assertThat(positions).isSorted().hasSize(2100).endsWith(2100L);
        try (var all = new LedgerEventStorageEngine(ledger).readEvents(null, false)) {
            assertThat(all.map(TrackedEventMessage::trackingToken))
                    .hasSize(2100)
                    .last()
                    .isEqualTo(new GlobalSequenceTrackingToken(2100));
        }
    }

    @Test
    void what_this_node_appends_it_need_not_read_back() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            ledger.append(Append.of(invitation(anOperation())));
            JdbcClient.create(database.owner())
                    .sql("revoke select on ledger.events from muster_service")
                    .update();
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void a_waiting_reader_is_woken_by_an_append() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> waits(stream));
            NewEvent event = invitation(anOperation());
            Appended appended = ledger.append(Append.of(event));
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.peek()).hasValueSatisfying(message -> {
                assertThat(message.getPayload()).isEqualTo(event.event());
                assertThat(message.getIdentifier()).isEqualTo(event.eventId().toString());
                assertThat(message.getTimestamp()).isEqualTo(appended.recordedAt());
            });
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(source.createHeadToken());
            assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void a_reader_that_was_not_told_finds_out_by_itself() throws Exception {
        Ledger otherNode = new Ledger(database.service(), new EventCodec());
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            otherNode.append(Append.of(invitation(anOperation())));
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void the_callback_rings_until_the_stream_is_closed() {
        AtomicInteger rung = new AtomicInteger();
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        assertThat(stream.setOnAvailableCallback(rung::incrementAndGet)).isTrue();
        ledger.append(Append.of(invitation(anOperation())));
        assertThat(rung).hasValue(1);
        stream.close();
        ledger.append(Append.of(invitation(anOperation())));
        assertThat(rung).hasValue(1);
    }

    @Test
    void a_reader_at_leisure_is_woken_once_for_all_that_came_and_at_once_when_somebody_waits_for_it() {
        LedgerSource atLeisure = new LedgerSource(ledger, Duration.ofHours(1));
        AtomicInteger rung = new AtomicInteger();
        BlockingStream<TrackedEventMessage<?>> stream = atLeisure.openStream(null);
        stream.setOnAvailableCallback(rung::incrementAndGet);
        atLeisure.hurry();
        assertThat(rung).as("nothing came").hasValue(0);
        ledger.append(Append.of(invitation(anOperation())));
        ledger.append(Append.of(invitation(anOperation())));
        assertThat(rung).hasValue(0);
        atLeisure.hurry();
        atLeisure.hurry();
        assertThat(rung).hasValue(1);
        ledger.append(Append.of(invitation(anOperation())));
        stream.close();
        atLeisure.hurry();
        assertThat(rung).hasValue(1);
    }

    @Test
    void a_reader_at_leisure_is_woken_when_its_time_has_come() throws Exception {
        CountDownLatch woken = new CountDownLatch(1);
        try (BlockingStream<TrackedEventMessage<?>> stream =
                new LedgerSource(ledger, Duration.ofMillis(1)).openStream(null)) {
            stream.setOnAvailableCallback(woken::countDown);
            ledger.append(Append.of(invitation(anOperation())));
            assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void tokens_name_the_begin_the_end_and_a_moment_of_the_log() {
        assertThat(source.createHeadToken()).isNull();
        Appended first = ledger.append(Append.of(invitation(anOperation())));
        Appended second = ledger.append(Append.of(invitation(anOperation())));
        assertThat(source.createTailToken()).isNull();
        assertThat(source.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(source.createTokenAt(first.recordedAt())).isNull();
        assertThat(source.createTokenAt(second.recordedAt())).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(source.createTokenAt(second.recordedAt().plusNanos(1)))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void a_token_of_another_source_is_refused() {
        TrackingToken foreign = GapAwareTrackingToken.newInstance(3, List.of());
        assertThatThrownBy(() -> source.openStream(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean waits(BlockingStream<?> stream) {
        try {
            return stream.hasNextAvailable(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private List<Long> read(int count) {
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            while (positions.size() < count) {
                positions.add(Messages.position(stream.nextAvailable().trackingToken()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return positions;
    }
}
