package muster.operation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.operation.event.Announcement;
import muster.operation.event.Entry;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.shared.Invalid;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The raids of the operation, as they stand. */
final class Raids {
    private final Map<RaidId, Raid> raids = new LinkedHashMap<>();

    @EventSourcingHandler
    void evolve(RaidScheduled event) {
        raids.put(event.raidId(), new Raid(event, event.window(), event.warrantId(), false));
    }

    @EventSourcingHandler
    void evolve(RaidRescheduled event) {
        raids.computeIfPresent(
                event.raidId(),
                (id, raid) -> new Raid(
                        announced(raid.planned(), event.announcement()), event.window(), event.warrantId(), false));
    }

    private static RaidScheduled announced(RaidScheduled planned, @Nullable Announcement anew) {
        return anew == null ? planned : planned.with(anew);
    }

    @EventSourcingHandler
    void evolve(RaidCancelled event) {
        raids.computeIfPresent(
                event.raidId(), (id, raid) -> new Raid(raid.planned(), raid.window(), raid.warrantId(), true));
    }

    long restingOn(WarrantId warrant) {
        return raids.values().stream()
                .filter(raid -> !raid.cancelled() && warrant.equals(raid.warrantId()))
                .count();
    }

    List<Raid> standing() {
        return raids.values().stream().filter(raid -> !raid.cancelled()).toList();
    }

    /** Whether two tasks may meet: those of two raids at one site, and one of no raid with any. */
    boolean atOnePlace(@Nullable RaidId one, @Nullable RaidId other) {
        return one == null || other == null || siteOf(one).equals(siteOf(other));
    }

    SiteId siteOf(RaidId id) {
        return Objects.requireNonNull(raids.get(id)).planned().siteId();
    }

    /** Where somebody is to enter. */
    Set<SiteId> sites() {
        return standing().stream()
                .map(raid -> raid.planned().siteId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The warrants that they rest on. */
    Set<WarrantId> warrants() {
        return standing().stream()
                .map(Raid::warrantId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the plan says of its raids, as far as a change of it voids approvals. */
    Object material() {
        return standing();
    }

    /** The manners of entry that are planned for a site. */
    Set<Entry> entriesOf(SiteId site) {
        return raids.values().stream()
                .filter(raid -> !raid.cancelled() && raid.planned().siteId().equals(site))
                .map(raid -> raid.planned().entry())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** When the first door is opened; none where no raid stands. */
    Optional<Instant> first() {
        return standing().stream().map(raid -> raid.window().start()).min(Comparator.naturalOrder());
    }

    /** The one that the request's path names; a cancelled one stays as it is. */
    Raid standing(RaidId id, Ruling ruling) {
        Raid raid = raids.get(id);
        if (raid == null) {
            throw new NoSuch("raid");
        }
        return assertStanding(raid, ruling);
    }

    /** The one that the request's body names. */
    Raid named(RaidId id, Ruling ruling) {
        Raid raid = raids.get(id);
        if (raid == null) {
            throw new Invalid("unknown-raid", "Name a raid of this operation, or schedule it first.", "/raidId");
        }
        return assertStanding(raid, ruling);
    }

    private static Raid assertStanding(Raid raid, Ruling ruling) {
        ruling.require(
                !raid.cancelled(),
                "OPS-10",
                "raid-cancelled",
                () -> "This raid was cancelled, and nothing is undone: schedule a new one.");
        return raid;
    }
}
