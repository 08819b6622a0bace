package muster.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.EnrolAgency;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.app.Muster;
import muster.operation.AddSite;
import muster.operation.OpenOperation;
import muster.operation.OperationCommand;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.Window;
import muster.shared.http.Call;
import muster.shared.http.Commands;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A2: commands through the bus, with the read models at rest. */
final class CommandBench {
    /** A plan of fifty decisions; then the next one is opened. */
    private static final int DECISIONS = 50;

    private static final int WARM = 15;

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Postgres.Database database;
    private final Scale scale;
    private final List<Line> table;
    private final AgencyId agency = new AgencyId(UUID.randomUUID());

    CommandBench(Postgres postgres, Scale scale, List<Line> table) {
        this.database = postgres.database();
        this.scale = scale;
        this.table = table;
    }

    void run() throws Exception {
        try (ConfigurableApplicationContext service = start(database);
                HikariDataSource pool = database.pool(40);
                Floor floor = new Floor(pool)) {
            Commands commands = service.getBean(Commands.class);
            enrol(commands);
            processors(service).forEach(EventProcessor::shutDown);
            // A JVM on two cores takes a while until it has compiled what a command runs through.
            Callers.busy(32, WARM * scale.millis(), _ -> planner(commands));
            for (int callers : List.of(1, 8, 32)) {
                compareBus(commands, floor, callers);
            }
            latency(commands, floor);
        }
    }

    private void compareBus(Commands commands, Floor floor, int callers) throws Exception {
        table.add(new Rounds(scale.rounds())
                .run(
                        "bus, " + callers,
                        () -> floor.busy(callers, scale.millis()).perSecond(),
                        () -> bus(commands, callers).perSecond())
                .line("A2", "commands through the bus, " + callers + " callers", "/s", callers == 32 ? 1.2 : 0, false));
    }

    private void latency(Commands commands, Floor floor) throws Exception {
        table.add(new Rounds(scale.rounds())
                .run(
                        "latency",
                        () -> floor.busy(32, scale.millis()).mean() / 1e6,
                        () -> bus(commands, 32).p99() / 1e6)
                .line("A2", "p99 of a command, 32 callers, to the floor's mean", "ms", 1.5, true));
    }

    /** The service in this process. */
    static ConfigurableApplicationContext start(Postgres.Database database) {
        Map<String, Object> settings = new HashMap<>(database.springSettings());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("logging.level.root", "error");
        settings.put("logging.level.muster", "error");
        return new SpringApplicationBuilder(Muster.class, Issuer.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings)
                .run();
    }

    /** The service does not start without one; nobody asks it here. */
    static class Issuer {
        @Bean
        JwtDecoder decoder() {
            return token -> {
                throw new BadJwtException("Nobody calls over HTTP here.");
            };
        }
    }

    private static Iterable<EventProcessor> processors(ConfigurableApplicationContext service) {
        return service.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessors()
                .values();
    }

    private void enrol(Commands commands) {
        LocalDate today = LocalDate.now(ZONE);
        EnrolAgency enrol = new EnrolAgency(
                agency,
                "BENCH",
                "Bench County Sheriff",
                AgencyKind.LOCAL_LAW_ENFORCEMENT,
                List.of("US-CA"),
                new Agreement(today.minusYears(1), today.plusYears(1)));
        commands.send(enrol, enrol.stream(), call("coordinator"));
    }

    private Call call(String role) {
        return new Call(
                new Actor("bench", "Lena Brandt", agency, Set.of(role)),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private Callers.Result bus(Commands commands, int callers) throws Exception {
        return Callers.busy(callers, scale.millis(), _ -> planner(commands));
    }

    private Callers.Deed planner(Commands commands) {
        return new Callers.Deed() {
            private OperationId operation = new OperationId(UUID.randomUUID());
            private int decided;

            @Override
            public void once() {
                OperationCommand command;
                if (decided++ % DECISIONS == 0) {
                    operation = new OperationId(UUID.randomUUID());
                    command = open(operation);
                } else {
                    command = site(operation);
                }
                commands.send(command, command.stream(), call("lead"));
            }
        };
    }

    private OpenOperation open(OperationId operation) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return new OpenOperation(
                operation,
                "Bench " + operation,
                "Bring those held there to safety",
                agency,
                "US-CA",
                ZONE,
                new Window(start, start.plus(30, ChronoUnit.DAYS)));
    }

    private static AddSite site(OperationId operation) {
        return new AddSite(
                operation,
                new SiteId(UUID.randomUUID()),
                "Parlour",
                "12 Harbor Way, Harbor City",
                new Location(33.77, -118.19),
                ZONE,
                true);
    }
}
