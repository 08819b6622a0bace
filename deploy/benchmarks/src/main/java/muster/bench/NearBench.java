package muster.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.deconfliction.view.Deconflictions;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.operation.event.Entry;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.policy.PolicyPacks;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A20: who is near four raids of one operation, while ten thousand others stand in one city and one week. */
final class NearBench {
    private static final int LIVE = 10_000;
    private static final int RAIDS = 4;
    private static final Instant MONDAY = Instant.parse("2027-03-01T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;
    private final OperationId operation = new OperationId(UUID.randomUUID());

    private record Part(String name, double of) {}

    NearBench(Postgres postgres, Scale scale, List<Line> table) {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
    }

    void run() throws Exception {
        others();
        try (HikariDataSource pool = database.pool(2)) {
            Ledger ledger = new Ledger(pool, new EventCodec());
            plan(ledger);
            JdbcClient jdbc = JdbcClient.create(pool);
            Deconflictions deconflictions = new Deconflictions(ledger, jdbc, PolicyPacks.load());
            System.out.println(
                    "conflicts: " + deconflictions.near(operation).conflicts().size());
            for (Part part : List.of(new Part("median", 0.5), new Part("p99", 0.99))) {
                table.add(new Rounds(scale.rounds())
                        .run(
                                "who is near, " + part.name,
                                () -> took(part, () -> one(jdbc)),
                                () -> took(part, () -> deconflictions.near(operation)))
                        .line("A20", "who is near 4 raids among 10,000, " + part.name, "ms", 0, true));
            }
        }
    }

    /** Over a third of a degree each way, about 33 km, at any hour of seven days, for one to four hours. */
    private void others() {
        JdbcClient all = database.superuser();
        all.sql("SELECT setseed(0.5)").query(String.class).optional();
        all.sql("""
                        WITH made AS (
                            SELECT gen_random_uuid() AS operation, gen_random_uuid() AS site, gen_random_uuid() AS raid,
                                   point(-118.4 + random() / 3, 33.6 + random() / 3) AS place,
                                   :monday::timestamptz + random() * interval '7 days' AS start,
                                   interval '1 hour' + random() * interval '3 hours' AS lasts
                            FROM generate_series(1, :live)),
                        operations AS (
                            INSERT INTO views.deconfliction_operation (id, agency_id)
                            SELECT operation, gen_random_uuid() FROM made),
                        sites AS (
                            INSERT INTO views.deconfliction_site (id, place, premises) SELECT site, place, true FROM made)
                        INSERT INTO views.deconfliction_raid (id, operation_id, site_id, place, entry)
                        SELECT raid, operation, site, place, tstzrange(start, start + lasts) FROM made""").param("monday", MONDAY.toString()).param("live", LIVE).update();
        all.sql("ANALYZE views.deconfliction_operation, views.deconfliction_site, views.deconfliction_raid")
                .update();
    }

    private void plan(Ledger ledger) {
        List<Object> events = new ArrayList<>();
        AgencyId lead = new AgencyId(UUID.randomUUID());
        Window week = new Window(MONDAY, MONDAY.plus(Duration.ofDays(7)));
        events.add(new OperationOpened(operation, "Harbor", "Safety", lead, "US-CA", ZONE, week));
        for (int i = 0; i < RAIDS; i++) {
            SiteId site = new SiteId(UUID.randomUUID());
            Location place = new Location(33.7 + i * 0.05, -118.3 + i * 0.05);
            events.add(new SiteAdded(operation, site, "Site " + i, i + " Harbor Way", place, ZONE, true));
            Instant start = MONDAY.plus(Duration.ofDays(1 + i));
            events.add(new RaidScheduled(
                    operation,
                    new RaidId(UUID.randomUUID()),
                    site,
                    new Window(start, start.plus(Duration.ofHours(2))),
                    Entry.KNOCK_AND_ANNOUNCE,
                    null,
                    null));
        }
        long version = 0;
        for (Object event : events) {
            ledger.append(Append.of(new NewEvent(
                    UUID.randomUUID(), "operation/" + operation, version++, event, Map.of("sub", "bench"))));
        }
    }

    /** The floor: one row of the same table by its key. */
    private static void one(JdbcClient jdbc) {
        jdbc.sql("SELECT operation_id FROM views.deconfliction_raid WHERE id = ?")
                .param(UUID.randomUUID())
                .query(String.class)
                .optional();
    }

    private double took(Part part, Runnable asked) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < (scale.rounds() > 2 ? 500 : 100); i++) {
            long began = System.nanoTime();
            asked.run();
            took.add((System.nanoTime() - began) / 1e6);
        }
        return took.stream().sorted().toList().get((int) (took.size() * part.of));
    }
}
