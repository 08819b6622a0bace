package muster.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A3: commands over HTTP to the service in a process of its own, with all of it at work. */
final class HttpBench {
    private static final int CALLERS = 32;

    /** A JVM has compiled what a request runs through after some tens of thousands of them, where both cores are busy. */
    private static final int WARM = 100_000;

    /** A plan of fifty decisions; then the next one is opened. */
    private static final int DECISIONS = 50;

    private static final String OPERATIONS = "/api/v1/operations";

    private static final String SITE = """
            {"label": "Parlour", "address": "12 Harbor Way, Harbor City", "location": {"latitude": 33.77, "longitude": -118.19},
             "zone": "America/Los_Angeles", "premisesEntry": true}""";

    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;

    HttpBench(Postgres postgres, Scale scale, List<Line> table) {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
    }

    void run() throws Exception {
        Desk desk = new Desk();
        List<Lead> leads = new ArrayList<>();
        try (Program.Running service = desk.program(database).start();
                HikariDataSource pool = database.pool(CALLERS);
                Floor floor = new Floor(pool)) {
            String agency = desk.enrolled(service.port());
            for (int lead = 0; lead < CALLERS; lead++) {
                leads.add(new Lead(service.port(), agency, desk.bearer(agency, "lead")));
            }
            warm(leads);
            table.add(new Rounds(scale.rounds())
                    .run(
                            "http",
                            () -> floor.busy(CALLERS, scale.millis()).perSecond(),
                            () -> Callers.busy(CALLERS, 2 * scale.millis(), leads::get)
                                    .perSecond())
                    .line("A3", "commands over HTTP, 32 keep-alive, read models at work", "/s", 0.8, false));
        }
    }

    private void warm(List<Lead> leads) throws Exception {
        long wanted = scale.rounds() > 2 ? WARM : WARM / 100;
        for (double done = 0; done < wanted; ) {
            done += Callers.busy(CALLERS, 2_000, leads::get).perSecond() * 2;
        }
    }

    /** Plans on a connection of its own that stays open, measurement after measurement. */
    private static final class Lead implements Callers.Deed {
        private final KeptOpen connection;
        private final String agency;
        private final String token;
        private String operation = "";
        private int decided;

        Lead(int port, String agency, String token) throws IOException {
            this.connection = new KeptOpen(port);
            this.agency = agency;
            this.token = token;
        }

        @Override
        public void once() throws IOException {
            if (decided++ % DECISIONS == 0) {
                operation =
                        connection.post(OPERATIONS, token, open()).expect(201).location();
                operation = OPERATIONS + operation.substring(operation.lastIndexOf('/'));
            } else {
                connection.post(operation + "/sites", token, SITE).expect(201);
            }
        }

        private String open() {
            return """
                    {"codeName": "Bench %s", "objective": "Bring those held there to safety", "leadAgencyId": "%s",
                     "jurisdiction": "US-CA", "zone": "America/Los_Angeles", "window": {"start": "%s", "end": "%s"}}""".formatted(
                    UUID.randomUUID(), agency, Instant.now(), Instant.now().plus(Duration.ofDays(30)));
        }
    }
}
