package muster.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A11, A12 and A13: updates on open streams, from their commit to a reader and to thousands, and the heap that a stream holds. */
final class StreamBench {
    private static final Pattern STAMP = Pattern.compile("\"occurredAt\":\"([^\"]+)\"");
    private static final int UPDATES = 5;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(4);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;
    private final Desk desk = new Desk();
    private final int many;

    StreamBench(Postgres postgres, Scale scale, List<Line> table) throws Exception {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
        this.many = scale.rounds() > 2 ? 5_000 : 500;
    }

    void run() throws Exception {
        Program muster = desk.program(database);
        Program leastProgram = new Program(Path.of(System.getProperty("bench.least")), "/ready", Map.of());
        try (Program.Running service = muster.start();
                Program.Running other = leastProgram.start();
                Lead lead = new Lead(desk, service.port())) {
            lead.addSites(scale.rounds() > 2 ? 15_000 : 100);
            one(
                    lead,
                    "A11",
                    "from the commit to one agency's stream, p99; the floor's row is as durable",
                    lead::addSite);
            Held least = held(other, crowd(() -> "GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n", other.port()));
            least.crowd().close();
            double floor = least.heap();
            Held held = held(service, crowd(lead.subscriptions(), service.port()));
            table.add(heap(floor, held.heap()));
            try (Crowd crowd = held.crowd()) {
                everybody(lead, crowd);
            }
            int large = scale.rounds() > 2 ? 2_000 : 100;
            lead.openLarge(large);
            one(lead, "", "to one agency's stream, p99, of an operation with " + large + " sites", lead::addToLargest);
        }
    }

    private Line heap(double floor, double held) {
        double[] even = {1, 1};
        String what = "heap of an idle stream, " + many + " open";
        return new Line("A13", what, "KB", floor, even, held, held / floor, 0, true);
    }

    /** @param heap of each, in KB */
    private record Held(Crowd crowd, double heap) {}

    /** How a crowd that is not there yet comes. */
    private interface Coming {
        Crowd come() throws Exception;
    }

    private Coming crowd(Supplier<String> request, int port) {
        return () -> {
            Crowd crowd = new Crowd(many);
            for (int reader = 0; reader < many; reader++) {
                crowd.join(port, request.get());
            }
            return crowd;
        };
    }

    private Held held(Program.Running program, Coming coming) throws Exception {
        double before = program.heap();
        Crowd crowd = coming.come();
        return new Held(crowd, (program.heap() - before) / many);
    }

    private void one(Lead lead, String goal, String what, Callers.Deed update) throws Exception {
        try (HikariDataSource pool = database.pool(2);
                Connection listening = database.unpooled().getConnection();
                Crowd reader =
                        new Crowd(1).join(lead.port(), lead.subscriptions().get())) {
            listening.createStatement().execute("listen floor");
            int times = scale.rounds() > 2 ? 200 : 50;
            p99(reader, scale.rounds() * times, update);
            table.add(new Rounds(scale.rounds())
                    .run(
                            "to one stream",
                            () -> WakeBench.stored(database, pool, listening, times),
                            () -> p99(reader, times, update))
                    .line(goal, what, "ms", goal.isEmpty() ? 0 : 4, true));
            table.add(new Rounds(scale.rounds())
                    .run(
                            "to one stream, without the floor's disk",
                            () -> WakeBench.notified(pool, listening, times),
                            () -> p99(reader, times, update))
                    .line("", "the same; the floor stores nothing, and runs from the commit's return", "ms", 0, true));
        }
    }

    private double p99(Crowd reader, int times, Callers.Deed update) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            LockSupport.parkNanos(PAUSE);
            took.add(reader.told(update, frame -> database.lastCommit()).p99());
        }
        return WakeBench.p99(took);
    }

    private void everybody(Lead lead, Crowd crowd) throws Exception {
        Process loop = floor();
        try (BufferedReader said = loop.inputReader();
                Crowd floor = crowd(() -> "GET / HTTP/1.1\r\n\r\n", Integer.parseInt(said.readLine()))
                        .come()) {
            everybody(lead, crowd, floor, () -> {
                loop.getOutputStream().write('\n');
                loop.getOutputStream().flush();
            });
        } finally {
            loop.destroy();
        }
    }

    private static Process floor() throws IOException {
        return new ProcessBuilder(
                        JAVA,
                        "-Dloader.main=" + NioFloor.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void everybody(Lead lead, Crowd crowd, Crowd floor, Callers.Deed write) throws Exception {
        Rounds whole = new Rounds(scale.rounds());
        Rounds spread = new Rounds(scale.rounds());
        lead.reconnect();
        // To hand to thousands is not warm yet.
        for (int time = 0; time < scale.rounds(); time++) {
            median(floor, write, StreamBench::stamp);
            median(crowd, lead::addSite, frame -> database.lastCommit());
        }
        Crowd.Times before = median(floor, write, StreamBench::stamp);
        for (int round = 0; round < scale.rounds(); round++) {
            Crowd.Times one = median(crowd, lead::addSite, frame -> database.lastCommit());
            Crowd.Times after = median(floor, write, StreamBench::stamp);
            whole.add(before.p99(), one.p99(), after.p99());
            spread.add(before.spread(), one.spread(), after.spread());
            before = after;
        }
        table.add(whole.line("A12", "one update to " + many + " streams, p99, from the commit", "ms", 1.1, true));
        table.add(spread.line("", "the same, from the first reader on", "ms", 0, true));
    }

    private static Instant stamp(String frame) {
        Matcher stamp = STAMP.matcher(frame);
        if (!stamp.find()) {
            throw new IllegalStateException(frame);
        }
        return Instant.parse(stamp.group(1));
    }

    private static Crowd.Times median(Crowd crowd, Callers.Deed deed, Crowd.Moment known) throws Exception {
        List<Double> p99 = new ArrayList<>();
        List<Double> spread = new ArrayList<>();
        for (int update = 0; update < UPDATES; update++) {
            LockSupport.parkNanos(PAUSE);
            Crowd.Times times = crowd.told(deed, known);
            p99.add(times.p99());
            spread.add(times.spread());
        }
        return new Crowd.Times(Rounds.median(p99), Rounds.median(spread));
    }
}
