package muster.operation.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.ChildPlan;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.Reception;
import muster.operation.event.VictimCarePlanned;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/** The care of those whom the task force expects, and what each provider confirmed. */
public record Care(
        ExpectedVictims expected,
        Reception reception,
        List<AgencyId> providers,
        @Nullable ChildPlan childPlan,
        List<Capacity> capacities) {

    /** What a provider can give on the day, and who said so when. */
    public record Capacity(
            AgencyId providerId,
            int beds,
            int advocates,
            List<String> interpreters,
            int forensicInterviewers,
            String confirmedBy,
            Instant confirmedAt) {}

    static Care of(VictimCarePlanned e, @Nullable Care before) {
        List<Capacity> kept = before == null
                ? List.of()
                : before.capacities.stream()
                        .filter(capacity -> e.providers().contains(capacity.providerId()))
                        .toList();
        return new Care(e.expected(), e.reception(), e.providers(), e.childPlan(), kept);
    }

    Care confirmed(CapacityConfirmed e, Instant at) {
        List<Capacity> now = new ArrayList<>(capacities);
        now.removeIf(capacity -> capacity.providerId().equals(e.providerId()));
        now.add(new Capacity(
                e.providerId(),
                e.beds(),
                e.advocates(),
                e.interpreters(),
                e.forensicInterviewers(),
                e.confirmedBy(),
                at));
        return new Care(expected, reception, providers, childPlan, now);
    }
}
