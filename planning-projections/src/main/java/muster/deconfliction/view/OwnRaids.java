package muster.deconfliction.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import muster.decision.RaidOnFile;
import muster.deconfliction.event.CheckedRaid;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.EventClass;
import muster.deconfliction.event.OperationDeconflicted;
import muster.deconfliction.event.TargetRegistered;
import muster.ledger.Recorded;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** The raids of the operation that asks, as its own streams tell: of the own side no view is asked, which may lag. */
final class OwnRaids {
    private final OperationId operation;
    private final Map<SiteId, SiteAdded> sites = new HashMap<>();
    private final Map<RaidId, RaidOnFile> raids = new HashMap<>();
    private final Map<ConflictId, Boolean> settled = new HashMap<>();
    private @Nullable OperationOpened opened;
    private boolean exempt;

    /** @param streams of the operation and of its deconfliction, in the order of the ledger */
    OwnRaids(OperationId operation, List<Recorded> streams) {
        this.operation = operation;
        streams.forEach(this::fold);
    }

    private void fold(Recorded recorded) {
        long position = recorded.position();
        switch (recorded.event()) {
            case OperationOpened e -> opened = e;
            case SiteAdded e -> sites.put(e.siteId(), e);
            case RaidScheduled e ->
                raids.put(e.raidId(), new RaidOnFile(e.raidId(), e.siteId(), e.window(), position, 0));
            case RaidRescheduled e ->
                raids.computeIfPresent(e.raidId(), (id, raid) -> moved(raid, e.window(), position));
            case RaidCancelled e -> raids.remove(e.raidId());
            case OperationAborted e when e.siteId() == null -> raids.clear();
            case OperationClosed e -> raids.clear();
            case OperationDeconflicted e -> {
                exempt = e.exemption() != null;
                e.raids()
                        .forEach(checked -> raids.computeIfPresent(
                                checked.raidId(), (id, raid) -> checked(raid, checked, position)));
            }
            case ConflictAgreed e -> settled.putIfAbsent(e.conflictId(), false);
            case ConflictOverridden e -> settled.put(e.conflictId(), true);
            case TargetRegistered e -> raids.replaceAll((id, raid) -> moved(raid, raid.window(), position));
            default -> {}
        }
    }

    private static RaidOnFile moved(RaidOnFile raid, Window window, long position) {
        return new RaidOnFile(raid.raidId(), raid.siteId(), window, position, raid.checkedAt());
    }

    private static RaidOnFile checked(RaidOnFile raid, CheckedRaid checked, long position) {
        return raid.window().equals(checked.window())
                ? new RaidOnFile(raid.raidId(), raid.siteId(), raid.window(), raid.changedAt(), position)
                : raid;
    }

    boolean areExempt() {
        return exempt;
    }

    /** @param inEarnest where raids stand of which others learn; whoever is exempt asks nobody */
    List<RaidOnFile> onFile(List<Raid> inEarnest) {
        List<RaidOnFile> onFile = new ArrayList<>();
        for (Raid raid : raids()) {
            RaidOnFile known = Objects.requireNonNull(raids.get(raid.id()));
            onFile.add(raid.exempt() || inEarnest.contains(raid) ? known : known.inThought());
        }
        return onFile;
    }

    /** Says of conflicts what the own side did about them. @param sides of each conflict, by operation, whether overridden */
    void settle(Map<UUID, Map<UUID, Boolean>> sides) {
        settled.forEach((conflict, overridden) -> sides.computeIfAbsent(conflict.value(), id -> new HashMap<>())
                .merge(operation.value(), overridden, Boolean::logicalOr));
    }

    List<Raid> raids() {
        List<Raid> own = new ArrayList<>();
        for (RaidOnFile raid : raids.values()) {
            SiteAdded site = Objects.requireNonNull(sites.get(raid.siteId()));
            own.add(new Raid(
                    raid.raidId(),
                    operation,
                    Objects.requireNonNull(opened).leadAgencyId(),
                    null,
                    exempt,
                    site.premisesEntry() ? EventClass.PREMISES_ENTRY : EventClass.STREET_OPERATION,
                    site.location(),
                    raid.window()));
        }
        own.sort(Comparator.comparing(raid -> raid.id().value()));
        return own;
    }
}
