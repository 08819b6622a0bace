package muster.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.AgencyReplay;
import muster.ledger.store.Append;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.operation.event.OperationOpened;
import muster.operation.event.SiteAdded;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.Window;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.context.ConfigurableApplicationContext;

/** A9 and A10: an agency's model built anew while it is read. */
final class RebuildBench {
    private static final int WARM = 3;
    /** Of a row with a number and a text, beside the text. */
    private static final int OVERHEAD = 40;

    private static final int SITES = 19;
    private static final int ROWS = 200;
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;
    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private volatile boolean reading;
    private int reads;

    RebuildBench(Postgres postgres, Scale scale, List<Line> table) {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
    }

    void run() throws Exception {
        try (ConfigurableApplicationContext service = CommandBench.start(database);
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            AgencyFeed feed = service.getBean(AgencyFeed.class);
            AgencyReplay replay = service.getBean(AgencyReplay.class);
            long updates = fill(service.getBean(Ledger.class), feed);
            // What tells an update is warm in a service that has told some; after a few times the compiler still takes
            // a fifth of the processors.
            for (int time = 0; time < WARM * scale.rounds(); time++) {
                replay.rebuild(agency, percent -> {});
            }
            String row = "\t" + "x".repeat(bytes(updates) - OVERHEAD) + "\n";
            table.add(new Rounds(scale.rounds())
                    .run(
                            "rebuild",
                            () -> updates / seconds(() -> copy(updates, row)),
                            () -> updates / seconds(() -> replay.rebuild(agency, percent -> {})))
                    .line("A9", "rebuild of one agency's model, updates", "/s", 0.5, false));
            table.add(new Rounds(scale.rounds())
                    .run(
                            "read",
                            () -> longest(threads, feed, updates, () -> LockSupport.parkNanos(LOOK * 50)),
                            () -> longest(threads, feed, updates, () -> replay.rebuild(agency, percent -> {})))
                    .line("A10", "longest read of the model, at rest and while it is rebuilt", "ms", 0, true));
            System.out.println(reads + " reads, none failed");
        }
    }

    /** @return how many updates the agency is told */
    private long fill(Ledger ledger, AgencyFeed feed) {
        LocalDate today = LocalDate.now(ZONE);
        append(
                ledger,
                "agency/" + agency,
                List.of(new AgencyEnrolled(
                        agency,
                        "BENCH",
                        "Bench County Sheriff",
                        AgencyKind.LOCAL_LAW_ENFORCEMENT,
                        List.of("US-CA"),
                        new Agreement(today.minusYears(1), today.plusYears(1)))));
        long updates = 0;
        while (updates < scale.events() / 2) {
            OperationId operation = new OperationId(UUID.randomUUID());
            List<Object> events = plan(operation);
            append(ledger, "operation/" + operation, events);
            updates += events.size();
        }
        long end = System.nanoTime() + PATIENCE;
        while (feed.newest(agency) < updates && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK);
        }
        return feed.newest(agency);
    }

    private List<Object> plan(OperationId operation) {
        Instant now = Instant.now();
        Window month = new Window(now, now.plus(Duration.ofDays(30)));
        List<Object> events = new ArrayList<>();
        events.add(new OperationOpened(operation, "Harbor " + operation, "Safety", agency, "US-CA", ZONE, month));
        for (int site = 0; site < SITES; site++) {
            events.add(new SiteAdded(
                    operation,
                    new SiteId(UUID.randomUUID()),
                    "Site " + site,
                    site + " Harbor Way",
                    new Location(33.7, -118.3),
                    ZONE,
                    true));
        }
        return events;
    }

    private static void append(Ledger ledger, String stream, List<Object> events) {
        List<NewEvent> numbered = new ArrayList<>();
        for (Object event : events) {
            numbered.add(
                    new NewEvent(UUID.randomUUID(), stream, (long) numbered.size(), event, Map.of("sub", "bench")));
        }
        ledger.append(new Append(numbered, null, null));
    }

    /** What the database stores for an update: its row, and its share of the operations' models. */
    private int bytes(long updates) {
        String space = database.superuser()
                .sql("select space from views.agency_model where agency_id = ?")
                .param(agency.value())
                .query(String.class)
                .single();
        long stored = database.superuser()
                .sql("select pg_relation_size(?::regclass) + pg_relation_size(?::regclass)")
                .params(space + ".feed", space + ".operations")
                .query(Long.class)
                .single();
        return Math.toIntExact(stored / updates);
    }

    /** The floor: one row for each update, as many bytes, copied into a table with one key; a few at a time, or what it leaves to be collected would be collected while the rebuild runs. */
    private void copy(long updates, String data) throws Exception {
        try (Connection connection = database.unpooled().getConnection()) {
            connection.createStatement().execute("drop table if exists bench.copied");
            connection
                    .createStatement()
                    .execute("create table bench.copied (seq bigint primary key, data text not null)");
            CopyIn copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench.copied from stdin");
            StringBuilder rows = new StringBuilder();
            for (long seq = 1; seq <= updates; seq++) {
                rows.append(seq).append(data);
                if (seq % ROWS == 0 || seq == updates) {
                    byte[] some = rows.toString().getBytes(US_ASCII);
                    copying.writeToCopy(some, 0, some.length);
                    rows.setLength(0);
                }
            }
            copying.endCopy();
        }
    }

    /** In milliseconds, of reads of a page one after the other for as long as the deed takes; one that fails breaks the run off. */
    private double longest(ExecutorService threads, AgencyFeed feed, long updates, Callers.Deed deed) throws Exception {
        reading = true;
        Future<Double> read = threads.submit(() -> {
            double longest = 0;
            for (long after = 0; reading; after = (after + 997) % (updates - 10)) {
                long began = System.nanoTime();
                if (feed.after(agency, after, 10).size() != 10) {
                    throw new IllegalStateException("A page is short.");
                }
                reads++;
                longest = Math.max(longest, (System.nanoTime() - began) / 1e6);
            }
            return longest;
        });
        try {
            deed.once();
        } finally {
            reading = false;
        }
        return read.get();
    }

    private static double seconds(Callers.Deed deed) throws Exception {
        long start = System.nanoTime();
        deed.once();
        return (System.nanoTime() - start) / 1e9;
    }
}
