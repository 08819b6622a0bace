package muster.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import muster.agency.Agency;
import muster.agency.EnrolAgency;
import muster.decision.Decided;
import muster.decision.Decision;
import muster.decision.Refusal;
import muster.deconfliction.DeconflictionCommand;
import muster.deconfliction.view.Deconflictions;
import muster.ledger.store.Ledger;
import muster.ledger.store.Progress;
import muster.officer.EnrolOfficer;
import muster.officer.Officer;
import muster.operation.DecideGo;
import muster.operation.OperationCommand;
import muster.policy.CarriedPacks;
import muster.policy.change.RecordPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Window;
import muster.shared.http.Call;
import muster.shared.http.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Tells a story to an empty ledger: each command is sent as a person would, at the time the story gives it. */
final class Story {
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Commands commands;
    private final Progress progress;
    private final Ledger ledger;
    private final LocalDate today;
    private Instant now;
    private Duration between = Duration.ofMinutes(5);

    Story(ApplicationContext context) {
        this(context, context.getBean(Clock.class));
    }

    private Story(ApplicationContext context, Clock clock) {
        this.commands = context.getBean(Commands.class);
        this.progress = context.getBean(Progress.class);
        this.ledger = context.getBean(Ledger.class);
        this.today = LocalDate.ofInstant(clock.instant(), ZONE);
        this.now = Instant.EPOCH;
    }

    /** Days before today are negative; wall time at the place. */
    Instant at(int day, String time) {
        return today.plusDays(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    Window window(int day, String start, String end) {
        return new Window(at(day, start), at(day, end));
    }

    LocalDate day(int day) {
        return today.plusDays(day);
    }

    Instant now() {
        return now;
    }

    /** The story goes on at that time. */
    Story on(int day, String time) {
        now = at(day, time);
        return this;
    }

    Story on(Instant moment) {
        now = moment;
        return this;
    }

    /** From here on a command follows another after that time. */
    Story every(Duration time) {
        between = time;
        return this;
    }

    /** It puts on record which packs it carries. */
    Story startsTheService() {
        Actor start = new Actor("system:start", "Start of the service", null, Set.of());
        return sends(start, new RecordPacks(CarriedPacks.read()));
    }

    Story sends(Actor actor, Object command) {
        decides(actor, command);
        return this;
    }

    /** As {@link #sends}, for those who need to know what came of it. */
    Decision decides(Actor actor, Object command) {
        look(command);
        Decided decided = commands.send(command, streamOf(command), new Call(actor, now).recordedAt(now));
        now = now.plus(between);
        return decided.decision();
    }

    /** Who is near is read from a view; the door waits for it, and so does the story. */
    private void look(Object command) {
        if (command instanceof DeconflictionCommand || command instanceof DecideGo) {
            awaitView(Deconflictions.VIEW);
        }
    }

    /** What the guide tells people to look at is there when they look. */
    void awaitViews() {
        progress.all().keySet().forEach(this::awaitView);
    }

    private void awaitView(String view) {
        try {
            progress.await(view, ledger.head().position(), Duration.ofSeconds(30));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A command that a rule turns down is part of the story: an auditor finds it. */
    Story isRefused(Actor actor, Object command, String rule) {
        look(command);
        try {
            commands.send(command, streamOf(command), new Call(actor, now).recordedAt(now));
        } catch (Refusal refusal) {
            if (refusal.rule().equals(rule)) {
                now = now.plus(between);
                return this;
            }
        }
        throw new IllegalStateException("The story has it that " + rule + " refuses " + command.getClass());
    }

    static Actor actor(String sub, String name, @Nullable AgencyId agency, String role) {
        return new Actor(sub, name, agency, Set.of(role));
    }

    static UUID newId() {
        return UUID.randomUUID();
    }

    private static String streamOf(Object command) {
        return switch (command) {
            case OperationCommand c -> c.stream();
            case DeconflictionCommand c -> c.stream();
            case RecordPacks c -> c.stream();
            case EnrolAgency c -> Agency.streamOf(c.agencyId());
            case EnrolOfficer c -> Officer.streamOf(c.officerId());
            default -> throw new IllegalArgumentException("No stream for " + command.getClass());
        };
    }
}
