package muster.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import muster.operation.event.Announcement;
import muster.operation.event.Entry;
import muster.operation.event.ExceptionKind;
import muster.operation.event.NoKnockBasis;
import muster.operation.event.Oath;
import muster.operation.event.OperationEvent;
import muster.operation.event.OrderDocument;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.RaidScheduled;
import muster.operation.event.ReasonToBelieve;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantException;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.shared.Actor;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.WarrantId;

/** What people might ask of one operation in California, sensible or not, while some days of March 2026 go by. */
final class RandomCommands {
    private final RandomGenerator random;
    private final RandomWords words;
    private final RandomRoster roster;
    private final OperationId operation;
    private final RandomPlaces places;
    private final List<WarrantId> warrants = new ArrayList<>();
    private final List<RaidId> raids = new ArrayList<>();
    private final RandomStaff staff;
    private final LaterCommands later;
    private final RandomReleases releases;
    private Instant now = SafeHarbor.at("2026-03-01T08:00");

    RandomCommands(RandomGenerator random, RandomWords words, RandomRoster roster) {
        this.random = random;
        this.words = words;
        this.roster = roster;
        this.operation = new OperationId(words.id());
        this.staff = new RandomStaff(random, words, roster, operation);
        this.later = new LaterCommands(random, words, roster, operation);
        this.releases = new RandomReleases(random, words, roster, operation);
        this.places = new RandomPlaces(random, words, operation);
    }

    Instant now() {
        return now;
    }

    OperationId operation() {
        return operation;
    }

    OperationCommand open() {
        return new OpenOperation(
                operation,
                words.word("codename"),
                words.word("objective"),
                roster.lead().id(),
                "US-CA",
                SafeHarbor.ZONE,
                SafeHarbor.window("2026-03-01T00:00", "2026-04-01T00:00"));
    }

    OperationCommand next() {
        now = now.plus(Duration.ofMinutes(random.nextInt(300)));
        if (staff.isPassingOn()) {
            return staff.passOn();
        }
        if (places.isEmpty()) {
            return places.site();
        }
        if (releases.areAsked()) {
            return releases.next(now);
        }
        return random.nextInt(5) < 2 ? later.next(now) : planning();
    }

    private OperationCommand planning() {
        return switch (random.nextInt(24)) {
            case 0, 1 ->
                new InviteAgency(operation, words.oneOf(roster.agencies()).id());
            case 2 -> places.site();
            case 3 -> request();
            case 4, 5, 6 -> warrants.isEmpty() ? request() : decide();
            case 7, 8 -> schedule();
            case 9, 10 -> raids.isEmpty() ? schedule() : reschedule();
            case 11 -> new CancelRaid(operation, oneOf(raids, RaidId::new), words.word("reason"));
            case 12, 13, 14 ->
                staff.assign(now, raids.isEmpty() || random.nextInt(4) == 0 ? null : oneOf(raids, RaidId::new));
            case 19 -> random.nextBoolean() ? places.survey() : places.assess();
            case 20, 21 -> places.verify(staff.officer(), now);
            case 15 ->
                random.nextInt(3) > 0
                        ? new WithdrawAgency(
                                operation, words.oneOf(roster.agencies()).id(), words.word("reason"))
                        : staff.recusal();
            case 16, 17, 18 -> RandomService.next(random, words, now, operation, latest(), staff.officer());
            default -> random.nextBoolean() ? staff.undercover() : staff.release();
        };
    }

    /** What is there now can be asked about next. */
    void learn(List<OperationEvent> caused) {
        caused.forEach(later::learn);
        caused.forEach(staff::learn);
        caused.forEach(releases::learn);
        for (OperationEvent event : caused) {
            switch (event) {
                case SiteAdded e -> places.learn(e);
                case WarrantRequested e -> warrants.add(e.warrantId());
                case RaidScheduled e -> raids.add(e.raidId());
                default -> {}
            }
        }
    }

    /** Mostly the lead; for a court's decision whoever likes to be a judge. */
    Actor actorFor(OperationCommand command) {
        Actor other = later.actorFor(command);
        other = other == null ? staff.actorFor(command) : other;
        if (other != null) {
            return other;
        }
        boolean judicial = command instanceof ApproveWarrant
                || command instanceof DenyWarrant
                || command instanceof ReturnForRevision;
        return switch (judicial ? random.nextInt(6) : 6) {
            case 0 -> SafeHarbor.PROSECUTOR;
            case 1 ->
                actor(Objects.requireNonNullElse(words.oneOf(roster.officers()).subject(), "stranger"), "judge");
            case 2 -> actor(SafeHarbor.LEAD.sub(), "judge");
            case 3, 4, 5 -> SafeHarbor.JUDGE;
            default -> SafeHarbor.LEAD;
        };
    }

    private Actor actor(String sub, String role) {
        return new Actor(sub, words.word("actor"), roster.lead().id(), Set.of(role));
    }

    private OperationCommand request() {
        WarrantId id = new WarrantId(words.id());
        LocalDate yesterday = LocalDate.ofInstant(now, SafeHarbor.ZONE).minusDays(1);
        return new RequestWarrant(
                operation,
                id,
                places.one(),
                random.nextInt(6) == 0 ? WarrantKind.ARREST : WarrantKind.SEARCH,
                staff.officer(),
                words.word("court"),
                List.of(new ProbableCause(words.word("fact"), words.oneOf(ProbableCauseSource.values()), yesterday)),
                List.of(words.word("offence")),
                List.of(words.word("item")),
                new Oath(now, words.word("clerk")),
                random.nextInt(3) > 0 ? null : words.word("trigger"));
    }

    private WarrantId latest() {
        return random.nextBoolean() && !warrants.isEmpty() ? warrants.getLast() : oneOf(warrants, WarrantId::new);
    }

    private OperationCommand decide() {
        WarrantId id = latest();
        String judge = random.nextInt(10) == 0 ? words.oneOf(roster.officers()).name() : words.word("judge");
        OrderDocument paper =
                random.nextInt(3) == 0 ? null : new OrderDocument(words.word("paper"), words.word("hash"));
        Instant at = random.nextInt(10) == 0 ? now.plusSeconds(300) : now;
        LocalDate face = random.nextInt(3) == 0
                ? LocalDate.ofInstant(at, SafeHarbor.ZONE).plusDays(random.nextInt(-1, 20))
                : null;
        String reason = words.word("reason");
        return switch (random.nextInt(8)) {
            case 0 -> new DenyWarrant(operation, id, judge, at, reason, paper);
            case 1 -> new ReturnForRevision(operation, id, judge, at, reason, paper);
            default ->
                new ApproveWarrant(
                        operation,
                        id,
                        judge,
                        at,
                        random.nextInt(4) == 0,
                        random.nextBoolean(),
                        reason,
                        face,
                        paper,
                        random.nextBoolean() ? threat() : null,
                        null,
                        List.of());
        };
    }

    private NoKnockBasis threat() {
        return new NoKnockBasis(words.oneOf(NoKnockBasis.Ground.values()), words.word("threat"), List.of());
    }

    private OperationCommand schedule() {
        boolean excepted = random.nextInt(5) == 0;
        return new ScheduleRaid(
                operation,
                new RaidId(words.id()),
                places.one(),
                words.window(now),
                words.oneOf(Entry.values()),
                random.nextInt(4) == 0 ? oneOf(warrants, WarrantId::new) : null,
                excepted
                        ? new WarrantException(
                                words.oneOf(ExceptionKind.values()), words.word("author"), words.word("ground"))
                        : null,
                random.nextBoolean() ? announcement() : null,
                random.nextInt(4) == 0 ? new ReasonToBelieve(words.word("lease"), words.word("car")) : null);
    }

    private Announcement announcement() {
        return new Announcement(words.word("call"), List.of("en"), random.nextInt(60), true);
    }

    /** Now and then beyond what any warrant covers. */
    private OperationCommand reschedule() {
        return new RescheduleRaid(
                operation,
                oneOf(raids, RaidId::new),
                words.window(random.nextInt(4) == 0 ? now.plus(Duration.ofDays(15)) : now),
                words.word("reason"),
                random.nextInt(4) == 0 ? announcement() : null,
                List.of());
    }

    /** Now and then something that nobody made. */
    private <T> T oneOf(List<T> known, Function<UUID, T> unknown) {
        return known.isEmpty() || random.nextInt(20) == 0 ? unknown.apply(words.id()) : words.oneOf(known);
    }
}
