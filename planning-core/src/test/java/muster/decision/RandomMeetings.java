package muster.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import muster.deconfliction.Deconflict;
import muster.deconfliction.DeconflictionCommand;
import muster.deconfliction.EscalateConflict;
import muster.deconfliction.NoticeConflicts;
import muster.deconfliction.PurgeTarget;
import muster.deconfliction.RegisterTarget;
import muster.deconfliction.ResolveConflict;
import muster.deconfliction.ResolveConflict.Resolution;
import muster.deconfliction.ValidateTarget;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.DeconflictionEvent;
import muster.deconfliction.event.EventClass;
import muster.deconfliction.event.Exemption;
import muster.deconfliction.event.Suspicion;
import muster.deconfliction.event.TargetKind;
import muster.deconfliction.event.TargetRegistered;
import muster.disclosure.stage.OpenStage;
import muster.disclosure.stage.event.DisclosureStage;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.Window;

/** What might be asked of an operation's deconfliction, and whom it might meet. */
final class RandomMeetings {
    private static final Contact DESK = new Contact("Desk", "+14155550137");

    private final List<RecordId> targets = new ArrayList<>();
    private final Random random;
    private final OperationId operation;
    private final AgencyId other;
    private final List<RaidId> raids;
    private final List<SiteId> sites;
    private final List<ConflictId> conflicts;

    RandomMeetings(Random random, UUID operation) {
        this.random = random;
        this.operation = new OperationId(operation);
        this.other = new AgencyId(id());
        this.raids = IntStream.range(0, 3).mapToObj(_ -> new RaidId(id())).toList();
        this.sites = IntStream.range(0, 3).mapToObj(_ -> new SiteId(id())).toList();
        this.conflicts =
                IntStream.range(0, 3).mapToObj(_ -> new ConflictId(id())).toList();
    }

    /** Raids soon and later, some of them met by others. */
    Near near(Instant now) {
        int standing = random.nextInt(raids.size() + 1);
        List<RaidOnFile> planned = IntStream.range(0, standing)
                .mapToObj(n -> new RaidOnFile(raids.get(n), sites.get(n), soon(now), 7, random.nextInt(9)))
                .toList();
        List<ConflictOnFile> met = planned.stream()
                .filter(_ -> random.nextBoolean())
                .map(this::met)
                .toList();
        return new Near(planned, met, random.nextInt(9) == 0, found(now));
    }

    private ConflictOnFile met(RaidOnFile raid) {
        return new ConflictOnFile(
                conflicts.get(raids.indexOf(raid.raidId())),
                raid.raidId(),
                raid.window(),
                other,
                EventClass.PREMISES_ENTRY,
                random.nextBoolean() ? DESK : null,
                oneOf(ConflictStatus.values()));
    }

    /** What checks found until now, some of it gone since. */
    private List<FoundConflict> found(Instant now) {
        return raids.stream()
                .filter(_ -> random.nextInt(3) > 0)
                .map(raid -> new RaidOnFile(raid, sites.getFirst(), soon(now), 7, 8))
                .map(raid -> new FoundConflict(met(raid), random.nextInt(3) > 0, now))
                .toList();
    }

    DeconflictionCommand next() {
        return switch (random.nextInt(9)) {
            case 0 ->
                new Deconflict(
                        operation,
                        random.nextBoolean() ? null : sites.get(random.nextInt(sites.size())),
                        DESK,
                        random.nextInt(3) == 0 ? new Exemption("Lt. Marsh", "It would burn a source") : null);
            case 1 ->
                new ResolveConflict(
                        operation,
                        conflict(),
                        random.nextBoolean() ? Resolution.AGREED : Resolution.OVERRIDDEN,
                        "They wait");
            case 6 -> new ValidateTarget(operation, target(), "Seen again in May");
            case 7, 8 -> new PurgeTarget(operation, target());
            case 2, 3 -> new NoticeConflicts(operation);
            case 4 -> new EscalateConflict(operation, conflict());
            default ->
                new RegisterTarget(
                        operation,
                        new RecordId(id()),
                        oneOf(TargetKind.values()),
                        "digest-" + random.nextInt(5),
                        "CA-2026-117",
                        DESK,
                        random.nextInt(3) == 0 ? null : new Suspicion("Affidavit 12", "ab".repeat(32)));
        };
    }

    /** As time sends it, now and then of a raid that is no more. */
    OpenStage stage(Instant now) {
        return new OpenStage(
                operation,
                raids.get(random.nextInt(raids.size())),
                oneOf(DisclosureStage.values()),
                now.plus(Duration.ofHours(random.nextInt(80))));
    }

    void learn(DeconflictionEvent event) {
        if (event instanceof TargetRegistered e) {
            targets.add(e.targetId());
        }
    }

    /** Now and then one that nobody registered, or that was purged. */
    private RecordId target() {
        return targets.isEmpty() ? new RecordId(id()) : targets.get(random.nextInt(targets.size()));
    }

    private ConflictId conflict() {
        return conflicts.get(random.nextInt(conflicts.size()));
    }

    @SafeVarargs
    private <T> T oneOf(T... some) {
        return some[random.nextInt(some.length)];
    }

    private Window soon(Instant now) {
        Instant start = now.plus(Duration.ofMinutes(random.nextInt(300)));
        return new Window(start, start.plus(Duration.ofHours(1)));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
