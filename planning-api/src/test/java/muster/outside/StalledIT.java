package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers that open a stream of updates and take nothing from it. */
class StalledIT {
    private static final int STALLED = Integer.getInteger("muster.stalled", 20);
    private static final Duration LONG = Duration.ofMinutes(Integer.getInteger("muster.stalled.minutes", 0));
    private static final int OPERATIONS = 200;
    private static final int COMMANDS = Integer.getInteger("muster.stalled.commands", 20);
    private static final int LONGEST_OBJECTIVE = 4_000;
    private static final long KIB = 1 << 10;
    private static final long MOST_HEAP = 50 << 20;

    private final Service muster = new Service(Map.of(
            "server.tomcat.connection-timeout",
            LONG.isZero() ? "5s" : "15s",
            "muster.streams.most",
            Integer.toString(STALLED + 1)));
    private final TaskForce force = TaskForce.enrolled(muster);
    private final String path = API + "/agencies/" + force.lead() + "/updates";
    private final List<Socket> stalled = new ArrayList<>();
    private int told;
    private final List<Double> without = new ArrayList<>();
    private final List<Double> with = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        leave();
        muster.close();
    }

    private void leave() throws IOException {
        for (Socket socket : stalled) {
            socket.close();
        }
        stalled.clear();
    }

    @Test
    void who_takes_nothing_is_cut_off_and_holds_up_nobody() throws IOException {
        for (int n = 0; n < OPERATIONS; n++) {
            force.open(Bodies.operation(force.lead()).with("objective", "x".repeat(LONGEST_OBJECTIVE)));
        }
        await().until(() -> told() == OPERATIONS);
        long first = heap();
        Instant end = Instant.now().plus(LONG);
        do {
            without.addAll(timedCommands());
            long before = heap();
            stall();
            await().until(() -> open() == STALLED);
            await().during(Duration.ofMillis(500)).until(this::given, isAsBefore());
            long now = heap();
            System.out.printf(
                    "%d stalled streams: heap %+d KiB, with what the commands left %+d KiB%n",
                    STALLED, (now - before) / KIB, (now - first) / KIB);
            assertThat(now - before).isLessThan(MOST_HEAP);
            assertOthersAreServed();
            List<Double> took = timedCommands();
            if (open() == STALLED) {
                with.addAll(took);
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> open() == 0);
            leave();
        } while (Instant.now().isBefore(end));
        compareCommands();
    }

    /** How much readers were given: where it stays the same, those who are behind take nothing any more. */
    private long given() {
        return muster.database()
                .sql("SELECT count(*) FROM dissemination.record WHERE door = 'stream-updates'")
                .query(Long.class)
                .single();
    }

    private static Predicate<Long> isAsBefore() {
        AtomicLong before = new AtomicLong(-1);
        return given -> before.getAndSet(given) == given;
    }

    /** By turns with and without stalled readers, so that what else the machine does falls on both. */
    private List<Double> timedCommands() {
        List<Double> took = new ArrayList<>();
        for (int n = 0; n < COMMANDS; n++) {
            long began = System.nanoTime();
            force.open();
            took.add((System.nanoTime() - began) / 1e6);
        }
        return took;
    }

    private void compareCommands() {
        if (LONG.isPositive() || !with.isEmpty()) {
            System.out.printf(
                    "%d commands without and %d with stalled streams: median %.2f and %.2f ms, p95 %.2f and %.2f ms%n",
                    without.size(),
                    with.size(),
                    part(without, 0.5),
                    part(with, 0.5),
                    part(without, 0.95),
                    part(with, 0.95));
        }
        if (LONG.isPositive()) {
            assertThat(part(with, 0.5)).isLessThan(part(without, 0.5) * 1.1);
        }
    }

    private static double part(List<Double> took, double of) {
        return took.stream().sorted().toList().get((int) (took.size() * of));
    }

    /** On the same feed, at the same time. */
    private void assertOthersAreServed() throws IOException {
        int last = told();
        try (Frame.Reader frames = new Frame.Reader(
                force.reader(force.lead()).stream(path + "?after=" + last).body())) {
            force.open();
            assertThat(frames.update().field("id")).isEqualTo(Integer.toString(last + 1));
            force.reader(force.lead())
                    .with("Accept", "text/event-stream")
                    .get(path)
                    .expectProblem(503, "too-many-streams");
        }
    }

    private void stall() throws IOException {
        for (int n = 0; n < STALLED; n++) {
            stalled.add(SlowReader.of(muster, path, force.lead()));
        }
    }

    private int told() {
        int more;
        do {
            more = force.reader(force.lead())
                    .get(path + "?limit=1000&after=" + told)
                    .expect(200)
                    .at("/items")
                    .size();
            told += more;
        } while (more > 0);
        return told;
    }

    private int open() {
        return (int) muster.part(MeterRegistry.class)
                .get("muster.streams.open")
                .gauge()
                .value();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
