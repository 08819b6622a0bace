package muster.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.LedgerEventStorageEngine;
import muster.ledger.store.NewEvent;

/** A8: whether a large log is slower than a small one. */
final class GrowthBench {
    private static final int SMALL = 10_000;
    private static final int STREAM = 20;
    private static final int AT_ONCE = 500;

    private final Postgres postgres;
    private final Scale scale;
    private final List<Line> table;

    GrowthBench(Postgres postgres, Scale scale, List<Line> table) {
        this.postgres = postgres;
        this.scale = scale;
        this.table = table;
    }

    private record Filled(Ledger ledger, List<String> streams) {}

    void run() throws Exception {
        try (HikariDataSource one = postgres.database().pool(20);
                HikariDataSource other = postgres.database().pool(20)) {
            Filled small = fill(one, SMALL);
            Filled large = fill(other, scale.growth());
            String size = String.format(java.util.Locale.ROOT, "%,d events against %,d", scale.growth(), SMALL);
            table.add(new Rounds(scale.rounds())
                    .run("append", () -> append(small), () -> append(large))
                    .line("A8", "cost of an append, " + size, "us", 1.1, true));
            table.add(new Rounds(scale.rounds())
                    .run("load", () -> load(small), () -> load(large))
                    .line("A8", "cost of loading a stream of 20, " + size, "us", 1.5, true));
        }
    }

    private static Filled fill(HikariDataSource pool, long events) {
        Ledger ledger = new Ledger(pool, new EventCodec());
        List<String> streams = new ArrayList<>();
        List<Sample> open = new ArrayList<>();
        for (long done = 0; done < events; ) {
            open.clear();
            for (int i = 0; i < AT_ONCE / STREAM; i++) {
                open.add(new Sample());
            }
            for (int version = 0; version < STREAM; version += STREAM / 4) {
                List<NewEvent> some = new ArrayList<>();
                open.forEach(sample -> {
                    for (int i = 0; i < STREAM / 4; i++) {
                        some.add(sample.next());
                    }
                });
                ledger.append(new Append(some, null, null));
            }
            open.forEach(sample -> streams.add(sample.stream()));
            done += AT_ONCE;
            if (done % 100_000 == 0) {
                System.out.println(done + " events");
            }
        }
        return new Filled(ledger, streams);
    }

    private double append(Filled filled) throws Exception {
        return 1e6
                / Callers.busy(8, scale.millis(), _ -> {
                            Sample sample = new Sample();
                            return () -> filled.ledger().append(Append.of(sample.next()));
                        })
                        .perSecond();
    }

    private double load(Filled filled) throws Exception {
        LedgerEventStorageEngine engine = new LedgerEventStorageEngine(filled.ledger());
        List<String> streams = filled.streams();
        return 1e6
                / Callers.busy(
                                8,
                                scale.millis(),
                                _ -> () -> engine.readEvents(
                                                streams.get(ThreadLocalRandom.current()
                                                        .nextInt(streams.size())),
                                                0)
                                        .asStream()
                                        .forEach(event -> event.getPayload()))
                        .perSecond();
    }
}
