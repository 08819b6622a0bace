package muster.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.ledger.proof.store.LogAudit;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.LedgerEventStorageEngine;
import muster.ledger.store.NewEvent;

/** A5, A6 and A18: loading streams, replaying the log, verifying it. */
final class ReadBench {
    private static final int AT_ONCE = 2_000;
    private static final String STREAM = """
            select e.version, e.type, e.payload, e.metadata from ledger.events e join ledger.streams s on s.key = e.stream
            where s.name = ? order by e.version
            """;

    private final EventCodec codec = new EventCodec();
    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;

    ReadBench(Postgres postgres, Scale scale, List<Line> table) {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
    }

    void run() throws Exception {
        try (HikariDataSource pool = database.pool(8)) {
            Ledger ledger = new Ledger(pool, codec);
            LedgerEventStorageEngine engine = new LedgerEventStorageEngine(ledger);
            for (var stream : Map.of(20, 3.0, 200, 2.0, 5_000, 1.0).keySet().stream()
                    .sorted()
                    .toList()) {
                load(pool, engine, stream, fill(ledger, stream));
            }
            while (ledger.head().position() < scale.events()) {
                fill(ledger, 100);
            }
            double events = ledger.head().position();
            table.add(new Rounds(scale.rounds())
                    .run(
                            "replay",
                            () -> events / seconds(() -> cursor(pool)),
                            () -> events / seconds(() -> replay(engine)))
                    .line("A6", "whole log, typed events to a handler", "/s", 0.55, false));
            table.add(new Rounds(scale.rounds())
                    .run(
                            "verify",
                            () -> events / seconds(() -> cursor(pool)),
                            () -> events / seconds(() -> verify(pool)))
                    .line("A18", "verify the whole log", "/s", 0.7, false));
        }
    }

    private static String fill(Ledger ledger, int events) {
        Sample sample = new Sample();
        for (int done = 0; done < events; done += 100) {
            List<NewEvent> some = new ArrayList<>();
            for (int i = done; i < Math.min(events, done + 100); i++) {
                some.add(sample.next());
            }
            ledger.append(new Append(some, null, null));
        }
        return sample.stream();
    }

    private void load(HikariDataSource pool, LedgerEventStorageEngine engine, int events, String stream)
            throws Exception {
        int times = Math.max(1, scale.events() / 20 / events);
        table.add(new Rounds(scale.rounds())
                .run(
                        "load " + events,
                        () -> times * (double) events / seconds(() -> repeat(times, () -> select(pool, stream))),
                        () -> times * (double) events / seconds(() -> repeat(times, () -> read(engine, stream))))
                .line("A5", "load a stream of " + events + ", events", "/s", 0.9, false));
    }

    private void select(HikariDataSource pool, String stream) throws Exception {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(STREAM)) {
            select.setString(1, stream);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    codec.decode(row.getString(2), 1, row.getBytes(3));
                    codec.decodeMetadata(row.getBytes(4));
                }
            }
        }
    }

    private static void read(LedgerEventStorageEngine engine, String stream) {
        engine.readEvents(stream, 0).asStream().forEach(event -> event.getPayload());
    }

    private static void replay(LedgerEventStorageEngine engine) {
        engine.readEvents(null, false).forEach(event -> event.getPayload());
    }

    private static void verify(HikariDataSource pool) throws Exception {
        if (!LogAudit.of(pool, List.of(), null).faults().isEmpty()) {
            throw new IllegalStateException("The log is damaged");
        }
    }

    private static void cursor(HikariDataSource pool) throws Exception {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement all = connection.prepareStatement(
                    "select position, stream, version, type, recorded_at, payload, metadata from ledger.events order by position")) {
                all.setFetchSize(AT_ONCE);
                try (ResultSet row = all.executeQuery()) {
                    while (row.next()) {
                        row.getLong(1);
                        row.getBytes(6);
                        row.getBytes(7);
                    }
                }
            }
            connection.rollback();
        }
    }

    private static void repeat(int times, Callers.Deed deed) throws Exception {
        for (int i = 0; i < times; i++) {
            deed.once();
        }
    }

    private static double seconds(Callers.Deed deed) throws Exception {
        long start = System.nanoTime();
        deed.once();
        return (System.nanoTime() - start) / 1e9;
    }
}
