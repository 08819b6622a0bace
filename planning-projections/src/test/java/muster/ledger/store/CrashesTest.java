package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import muster.ledger.Recorded;
import muster.ledger.proof.Note;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import muster.ledger.proof.store.Checkpoints;
import muster.ledger.proof.store.LogAudit;
import muster.shared.OperationId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/**
 * kill -9 of PostgreSQL while it is written to, read and signed. {@code muster.crashes}: how often, once unless told; {@code
 * muster.seed}: when.
 */
class CrashesTest {
    private static final int CRASHES = Integer.getInteger("muster.crashes", 1);
    private static final long SEED = Long.getLong("muster.seed", 20_261_128L);
    private static final int WRITERS = 8;
    private static final int LEAST_BETWEEN = 100;
    private static final SigningKey KEY = SigningKey.of("test.example/muster", VerifierKey.Kind.LOG, new byte[32]);

    @TempDir
    private Path folder;

    private final Told told = new Told();
    private volatile boolean done;
    private volatile boolean quiet;

    @Test
    void what_was_acknowledged_read_or_signed_outlives_every_kill_of_the_database() throws Exception {
        System.out.println("CrashesTest: muster.seed=" + SEED + " muster.crashes=" + CRASHES);
        try (MortalDatabase database = new MortalDatabase(folder.resolve("data"));
                ExecutorService threads = Executors.newCachedThreadPool()) {
            Ledger ledger = new Ledger(database.service(), new EventCodec());
            Checkpoints checkpoints = new Checkpoints(database.service(), KEY);
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(ledger, new Random(SEED + writer))))
                    .toList();
            Future<List<Long>> reader = threads.submit(() -> read(ledger));
            Future<List<Note>> signer = threads.submit(() -> sign(checkpoints));
            try {
                crash(database);
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                done = true;
                quiet = true;
            }
            long end = ledger.head().position();
            assertThat(audit(database, signer.get())).isEmpty();
            told.assertTrueOf(ledger);
            assertThat(reader.get())
                    .isEqualTo(LongStream.rangeClosed(1, end).boxed().toList());
            System.out.println("CrashesTest: " + told + ", " + signer.get().size() + " checkpoints");
        }
    }

    private void crash(MortalDatabase database) throws Exception {
        Random random = new Random(SEED);
        for (int crash = 0; crash < CRASHES; crash++) {
            long loaded = told.count(Told.Answer.RECORDED) + LEAST_BETWEEN;
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told.count(Told.Answer.RECORDED) > loaded);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(500)));
            database.killAndStartAgain();
            assertThat(audit(database, List.of())).as("after crash %d", crash).isEmpty();
        }
        done = true;
    }

    private static List<String> audit(MortalDatabase database, List<Note> kept) throws SQLException {
        return LogAudit.of(database.owner(), kept, KEY.verifierKey()).faults();
    }

    /** One to three events at a time, of its own operation at the version that it knows of, and of one that all write to. */
    private void write(Ledger ledger, Random random) {
        OperationId own = anOperation();
        OperationId shared = OperationId.of("5d0f6c1e-2a7b-4c39-9f3e-0b8a4d2c7e11");
        long version = 0;
        while (!done) {
            NewEvent[] events = new NewEvent[1 + random.nextInt(3)];
            events[0] = invitation(own, version);
            for (int i = 1; i < events.length; i++) {
                events[i] = invitation(shared);
            }
            version += switch (told.append(ledger::append, events)) {
                case RECORDED -> 1;
                case NOTHING_RECORDED -> 0;
                case NOT_KNOWN -> asked(ledger, events[0]) ? 1 : 0;
            };
        }
    }

    private static boolean asked(Ledger ledger, NewEvent event) {
        return patiently(() ->
                ledger.stream(event.stream()).stream().map(Recorded::eventId).anyMatch(event.eventId()::equals));
    }

    private List<Long> read(Ledger ledger) {
        List<Long> seen = new ArrayList<>();
        boolean last;
        do {
            last = quiet;
            patiently(() -> ledger.after(seen.size(), 500)).forEach(event -> seen.add(event.position()));
        } while (!last || patiently(ledger::head).position() > seen.size());
        return seen;
    }

    private List<Note> sign(Checkpoints checkpoints) {
        List<Note> signed = new ArrayList<>();
        while (!quiet) {
            patiently(checkpoints::sign).ifPresent(signed::add);
        }
        return signed;
    }

    private static <T> T patiently(java.util.function.Supplier<T> asked) {
        while (true) {
            try {
                return asked.get();
            } catch (DataAccessException down) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
