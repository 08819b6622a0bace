package muster.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.LedgerListener;
import muster.ledger.store.LedgerSource;
import muster.operation.event.RaidCancelled;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.postgresql.PGConnection;

/** A7: from a commit that has returned to the projection's handler, on the same node and on another. */
final class WakeBench {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(4);

    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;

    WakeBench(Postgres postgres, Scale scale, List<Line> table) {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
    }

    public static final class Handler {
        private final LinkedBlockingQueue<Long> handled = new LinkedBlockingQueue<>();

        @EventHandler
        void on(RaidCancelled event) {
            handled.add(System.nanoTime());
        }
    }

    void run() throws Exception {
        try (HikariDataSource pool = database.pool(8);
                ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
                Connection listening = database.unpooled().getConnection()) {
            Ledger here = new Ledger(pool, new EventCodec());
            Ledger there = new Ledger(pool, new EventCodec());
            LedgerListener listener = new LedgerListener(database.unpooled(), here);
            listener.start();
            Handler handler = new Handler();
            PooledStreamingEventProcessor processor = processor(here, handler, threads);
            processor.start();
            listening.createStatement().execute("listen floor");
            compare("same node", () -> notified(pool, listening, times()), () -> handled(here, handler));
            compare("other node", () -> notified(pool, listening, times()), () -> handled(there, handler));
            processor.shutDown();
            listener.stop();
        }
    }

    private void compare(String where, Rounds.Measured floor, Rounds.Measured subject) throws Exception {
        table.add(new Rounds(scale.rounds())
                .run("commit to projection, " + where, floor, subject)
                .line("A7", "commit to projection, p99, " + where, "ms", 1.0, true));
    }

    private static PooledStreamingEventProcessor processor(
            Ledger ledger, Handler handler, ScheduledExecutorService threads) {
        return PooledStreamingEventProcessor.builder()
                .name("bench")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .build())
                .messageSource(new LedgerSource(ledger))
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .build();
    }

    private int times() {
        return scale.rounds() > 2 ? 200 : 50;
    }

    private double handled(Ledger node, Handler handler) throws InterruptedException {
        Sample sample = new Sample();
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times(); i++) {
            LockSupport.parkNanos(PAUSE);
            handler.handled.clear();
            node.append(Append.of(sample.next()));
            long committed = System.nanoTime();
            Long handled = handler.handled.poll(10, TimeUnit.SECONDS);
            took.add(handled == null ? 1e4 : Math.max(0, handled - committed) / 1e6);
        }
        return p99(took);
    }

    /** The 99th of a hundred times, in milliseconds, from a notification that is out to the one who listens. */
    static double notified(HikariDataSource pool, Connection listening, int times) throws Exception {
        List<Double> took = new ArrayList<>();
        PGConnection heard = listening.unwrap(PGConnection.class);
        try (Connection sending = pool.getConnection();
                var threads = Executors.newSingleThreadExecutor();
                var notify = sending.prepareStatement("select pg_notify('floor', 'x')")) {
            for (int i = 0; i < times; i++) {
                LockSupport.parkNanos(PAUSE);
                var arrived = threads.submit(() -> {
                    heard.getNotifications(10_000);
                    return System.nanoTime();
                });
                notify.execute();
                long committed = System.nanoTime();
                took.add(Math.max(0, arrived.get() - committed) / 1e6);
            }
        }
        return p99(took);
    }

    /**
     * The same of a row that is stored with the notification, as durably as an event: from the record of its commit on, by the
     * database's clock, until the one who listens has read it. What the disk takes is in it.
     */
    static double stored(Postgres.Database database, HikariDataSource pool, Connection listening, int times)
            throws Exception {
        List<Double> took = new ArrayList<>();
        PGConnection heard = listening.unwrap(PGConnection.class);
        listening
                .createStatement()
                .execute("create table if not exists bench.floor (number bigserial primary key, said text)");
        try (Connection sending = pool.getConnection();
                var threads = Executors.newSingleThreadExecutor();
                var store = sending.prepareStatement(
                        "with stored as (insert into bench.floor (said) values (repeat('x', 1000))"
                                + " returning number) select pg_notify('floor', number::text) from stored");
                var read = listening.prepareStatement("select said from bench.floor where number = ?")) {
            for (int i = 0; i < times; i++) {
                LockSupport.parkNanos(PAUSE);
                var arrived = threads.submit(() -> {
                    read.setLong(1, Long.parseLong(heard.getNotifications(10_000)[0].getParameter()));
                    read.executeQuery().next();
                    return Instant.now();
                });
                store.execute();
                Instant at = arrived.get();
                took.add(Duration.between(database.lastCommit("bench.floor", "number"), at)
                                .toNanos()
                        / 1e6);
            }
        }
        return p99(took);
    }

    static double p99(List<Double> values) {
        return values.stream().sorted().toList().get((int) (values.size() * 0.99));
    }
}
