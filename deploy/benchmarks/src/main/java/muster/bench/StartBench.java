package muster.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A15 and A16: start and memory of the service, against the least service that Spring Boot can be, both started as in the image. */
final class StartBench {
    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;
    private final Desk desk = new Desk();
    private final int streams;
    private final long rest;

    /**
     * @param seconds to the first answer
     * @param idle megabytes resident some seconds later
     * @param streaming the same with the streams open
     */
    private record Start(double seconds, double idle, double streaming) {}

    StartBench(Postgres postgres, Scale scale, List<Line> table) throws Exception {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
        this.streams = scale.rounds() > 2 ? 1_000 : 100;
        this.rest = scale.rounds() > 2 ? 5_000 : 1_000;
    }

    void run() throws Exception {
        Program least = new Program(Path.of(System.getProperty("bench.least")), "/ready", Map.of());
        Program muster = desk.program(database);
        String agency;
        try (Program.Running first = muster.start()) {
            agency = desk.enrolled(first.port());
        }
        String path = "/api/v1/agencies/" + agency + "/updates";
        String token = desk.bearer(agency, "agency");
        measure(() -> started(least, "/stream", ""), () -> started(muster, path, token));
    }

    /** Something started, and what was seen of it. */
    private interface Starter {
        Start once() throws Exception;
    }

    private void measure(Starter least, Starter muster) throws Exception {
        Rounds start = new Rounds(scale.rounds());
        Rounds idle = new Rounds(scale.rounds());
        Rounds streaming = new Rounds(scale.rounds());
        Start before = least.once();
        for (int round = 0; round < scale.rounds(); round++) {
            Start one = muster.once();
            Start after = least.once();
            start.add(before.seconds(), one.seconds(), after.seconds());
            idle.add(before.idle(), one.idle(), after.idle());
            streaming.add(before.streaming(), one.streaming(), after.streaming());
            before = after;
            System.out.print(".");
            System.out.flush();
        }
        System.out.println(" start");
        table.add(start.line("A15", "start to the first answer, against the least service", "s", 2.5, true));
        table.add(idle.line("A16", "resident memory, idle", "MB", 1.9, true));
        table.add(streaming.line("A16", "resident memory with " + streams + " streams", "MB", 1.7, true));
    }

    /** One stream after the other, each awaited: what is measured is what they hold, not how they come. */
    private Start started(Program program, String path, String headers) throws Exception {
        List<KeptOpen> open = new ArrayList<>();
        try (Program.Running running = program.start()) {
            Thread.sleep(rest);
            double idle = running.resident();
            for (int stream = 0; stream < streams; stream++) {
                KeptOpen connection = new KeptOpen(running.port());
                open.add(connection);
                connection.stream(path, headers);
            }
            Thread.sleep(rest);
            return new Start(running.seconds(), idle, running.resident());
        } finally {
            for (KeptOpen connection : open) {
                closeQuietly(connection);
            }
        }
    }

    private static void closeQuietly(KeptOpen connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            // With the service, which is what was wanted.
        }
    }
}
