package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import muster.operation.event.AgencyInvited;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Axon's pooled processor over the ledger, on the node that appends and on another one. */
class ProcessorTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final Ledger ledger = new Ledger(DATABASE.service(), new EventCodec());
    private final Ledger otherNode = new Ledger(DATABASE.service(), new EventCodec());
    private final LedgerListener listener = new LedgerListener(DATABASE.unpooled(), ledger);
    private final Invitations invitations = new Invitations();

    @AutoClose("shutdownNow")
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);

    private final PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
            .name("invitations")
            .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                    .eventHandlers(invitations)
                    .build())
            .messageSource(new LedgerSource(ledger))
            .tokenStore(new InMemoryTokenStore())
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(2)
            .build();

    @BeforeEach
    void start() {
        listener.start();
        processor.start();
        handledAfter(ledger);
    }

    @AfterEach
    void stop() {
        processor.shutDown();
        listener.stop();
    }

    @Test
    void a_processor_handles_what_its_own_node_appends_at_once() {
        print("same node", latencies(ledger));
    }

    @Test
    void a_processor_handles_what_another_node_appends_without_waiting_for_its_next_look() {
        print("other node", latencies(otherNode));
    }

    @Test
    void a_listener_that_lost_its_connection_listens_again() {
        handledAfter(otherNode);
        DATABASE.endSessions("listen ledger", "select position from ledger.head");
        handledAfter(otherNode);
        handledAfter(otherNode);
    }

    private List<Long> latencies(Ledger node) {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            micros.add(handledAfter(node).toNanos() / 1000);
        }
        return micros.stream().sorted().toList();
    }

    private Duration handledAfter(Ledger node) {
        AgencyInvited event = Plans.invited(anOperation());
        long start = System.nanoTime();
        node.append(Append.of(Plans.event(Plans.stream(event.operationId()), 0L, event)));
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(10))
                .until(() -> invitations.handled.poll(), event::equals);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void print(String where, List<Long> sorted) {
        assertThat(sorted).hasSize(30);
        System.out.printf(
                "append to handler, %s: median %d us, slowest %d us%n", where, sorted.get(15), sorted.getLast());
    }

    public static final class Invitations {
        private final BlockingQueue<AgencyInvited> handled = new LinkedBlockingQueue<>();

        @EventHandler
        void on(AgencyInvited event) {
            handled.add(event);
        }
    }
}
