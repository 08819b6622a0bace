package muster.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muster.agency.EnrolAgency;
import muster.agency.event.AgencyKind;
import muster.operation.InviteAgency;
import muster.operation.LogFieldEvent;
import muster.operation.OperationCommand;
import muster.operation.RecordRelease;
import muster.operation.RevokeRelease;
import muster.operation.WithdrawAgency;
import muster.operation.event.FieldEventKind;
import muster.operation.event.Recovery;
import muster.operation.event.SignedForm;
import muster.operation.event.SurvivorFact;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;

/** Makes up what survivors let a provider know, and what becomes of it. */
final class ReleaseRequests {
    private final Chance chance;
    private final HistoryWriter history;
    private final OperationId operation;
    private final List<AgencyId> providers;
    private final List<SurvivorRef> survivors = new ArrayList<>();
    private final List<RecordId> releases = new ArrayList<>();
    private boolean invited;

    ReleaseRequests(TaskForce force, Chance chance, HistoryWriter history, OperationId operation) {
        this.chance = chance;
        this.history = history;
        this.operation = operation;
        providers = force.agencies().stream()
                .filter(agency -> agency.kind() == AgencyKind.VICTIM_SERVICES)
                .map(EnrolAgency::agencyId)
                .toList();
    }

    OperationCommand next() {
        if (!invited) {
            invited = true;
            return new InviteAgency(operation, chance.of(providers));
        }
        if (survivors.isEmpty() || chance.oneIn(4)) {
            return meet();
        }
        if (releases.isEmpty() || chance.oneIn(3)) {
            return release();
        }
        return switch (chance.below(5)) {
            case 0 -> new WithdrawAgency(operation, chance.of(providers), "Full");
            case 1 -> meet();
            default -> new RevokeRelease(operation, chance.of(releases));
        };
    }

    private LogFieldEvent meet() {
        boolean again = !survivors.isEmpty() && chance.oneIn(2);
        SurvivorRef who = again ? chance.of(survivors) : new SurvivorRef(chance.id());
        survivors.add(who);
        return new LogFieldEvent(
                operation,
                new RecordId(chance.id()),
                FieldEventKind.RECOVERY,
                history.now(),
                null,
                null,
                null,
                new Recovery(who, Set.of(chance.of(VictimClass.values())), chance.oneIn(3)),
                null,
                null,
                null,
                null);
    }

    /** None ends by its deadline while others look on. */
    private RecordRelease release() {
        RecordId id = new RecordId(chance.id());
        releases.add(id);
        return new RecordRelease(
                operation,
                id,
                chance.of(survivors),
                chance.of(providers),
                "Purpose of " + id,
                Set.of(SurvivorFact.values()),
                new SignedForm(
                        history.today().minusDays(chance.below(3)),
                        "Form \"12\"",
                        "ab".repeat(32),
                        "Ada Brook",
                        chance.oneIn(2)),
                history.today().plusDays(chance.between(4, 31)));
    }
}
