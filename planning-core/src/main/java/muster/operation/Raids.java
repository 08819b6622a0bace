package muster.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.shared.Invalid;
import muster.shared.RaidId;
import muster.shared.WarrantId;
import org.axonframework.eventsourcing.EventSourcingHandler;

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
                event.raidId(), (id, raid) -> new Raid(raid.planned(), event.window(), event.warrantId(), false));
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
