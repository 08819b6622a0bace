package muster.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A1 and A4: appending, alone and in company; and Axon's stock engine beside it. */
final class AppendBench {
    private static final Map<Integer, Double> WANTED = Map.of(1, 0.85, 32, 2.0, 128, 3.0);

    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;

    AppendBench(Postgres postgres, Scale scale, List<Line> table) {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
    }

    void run() throws Exception {
        try (HikariDataSource pool = database.pool(140);
                Floor floor = new Floor(pool)) {
            Ledger ledger = new Ledger(pool, new EventCodec());
            JdbcEventStorageEngine stock = stock(pool);
            for (int callers : List.of(1, 8, 32, 128)) {
                table.add(new Rounds(scale.rounds())
                        .run(
                                "append, " + callers,
                                () -> floor.busy(callers, scale.millis()).perSecond(),
                                () -> append(ledger, callers).perSecond())
                        .line("A1", "append, " + callers + " callers", "/s", WANTED.getOrDefault(callers, 0.0), false));
                table.add(new Rounds(scale.rounds())
                        .run(
                                "stock, " + callers,
                                () -> floor.busy(callers, scale.millis()).perSecond(),
                                () -> stock(stock, callers).perSecond())
                        .line("", "the same by Axon's stock engine", "/s", 0, false));
            }
            withoutProof(ledger);
        }
    }

    private Callers.Result append(Ledger ledger, int callers) throws Exception {
        return Callers.busy(callers, scale.millis(), _ -> {
            Sample sample = new Sample();
            return () -> ledger.append(Append.of(sample.next()));
        });
    }

    /** A4: the same function without leaf hash and notification is the floor. */
    private void withoutProof(Ledger ledger) throws Exception {
        String whole = definition();
        String bare = whole.replaceAll("leaf\\(before \\+ event_no[^;]*;", "zero_hash();")
                .replaceAll("perform pg_notify\\([^;]*;", "");
        if (bare.length() > whole.length() - 100) {
            throw new IllegalStateException("ledger.append is not what this benchmark knows");
        }
        table.add(new Rounds(scale.rounds())
                .run("append without hash and notification", () -> with(bare, ledger), () -> with(whole, ledger))
                .line("A4", "append with hash and notification, 32 callers", "/s", 0.95, false));
    }

    private double with(String definition, Ledger ledger) throws Exception {
        database.superuser().sql(definition).update();
        return append(ledger, 32).perSecond();
    }

    private String definition() {
        return database.superuser().sql("""
                        select pg_get_functiondef(p.oid) from pg_proc p
                        where p.pronamespace = 'ledger'::regnamespace and p.proname = 'append'
                        """).query(String.class).single();
    }

    static JdbcEventStorageEngine stock(HikariDataSource pool) {
        JdbcClient.create(pool)
                .sql("""
                        create table if not exists domainevententry (globalindex bigint generated always as identity primary key,
                            aggregateidentifier varchar(255) not null, sequencenumber bigint not null, type varchar(255),
                            eventidentifier varchar(255) not null unique, metadata bytea, payload bytea not null,
                            payloadrevision varchar(255), payloadtype varchar(255) not null, timestamp varchar(255) not null,
                            unique (aggregateidentifier, sequencenumber))
                        """.replace("domainevententry", "bench.domainevententry"))
                .update();
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(() -> pool.getConnection())
                .transactionManager(NoTransactionManager.instance())
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .schema(new org.axonframework.eventsourcing.eventstore.jdbc.EventSchema.Builder()
                        .eventTable("bench.domainevententry")
                        .build())
                .build();
    }

    private Callers.Result stock(JdbcEventStorageEngine stock, int callers) throws Exception {
        return Callers.busy(callers, scale.millis(), _ -> {
            Sample sample = new Sample();
            return () -> {
                var event = sample.next();
                Long version = event.expectedVersion();
                stock.appendEvents(new GenericDomainEventMessage<>(
                        "operation", event.stream(), version == null ? 0 : version, event.event(), event.metadata()));
            };
        });
    }
}
