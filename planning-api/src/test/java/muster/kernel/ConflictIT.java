package muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictNoticed;
import muster.ledger.Recorded;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantRequested;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Operations that meet while all of them are planned at once: each side is told as the other is, and nothing of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictIT {
    private final Kernel kernel = Kernel.started();
    private final Played played = Played.once();
    private final Spaces spaces = new Spaces(kernel.owner());
    private final Map<AgencyId, Told> told = spaces.agencies().stream()
            .collect(Collectors.toMap(agency -> agency, agency -> Told.to(agency, played.log(), kernel.json())));

    /** By conflict: whether it stands, as each side was told last. */
    private final Map<ConflictId, Map<OperationId, Boolean>> stands = new LinkedHashMap<>();

    ConflictIT() {
        for (Recorded each : played.log()) {
            switch (each.event()) {
                case ConflictNoticed e -> sides(e.conflictId()).put(e.operationId(), true);
                case ConflictEnded e -> sides(e.conflictId()).put(e.operationId(), false);
                default -> {}
            }
        }
    }

    private Map<OperationId, Boolean> sides(ConflictId conflict) {
        return stands.computeIfAbsent(conflict, id -> new LinkedHashMap<>());
    }

    @Test
    void DEC_02_both_sides_of_a_conflict_are_told_or_neither_and_at_last_the_same() {
        assertThat(stands).isNotEmpty().allSatisfy((conflict, sides) -> {
            assertThat(sides).hasSize(2);
            assertThat(new HashSet<>(sides.values())).hasSize(1);
        });
    }

    @Test
    void DEC_03_of_the_other_side_of_a_conflict_an_agency_holds_nothing_that_it_plans() {
        assertThat(stands).isNotEmpty();
        stands.values()
                .forEach(sides -> sides.keySet()
                        .forEach(other -> strangersTo(other, sides)
                                .forEach(agency -> assertThat(spaces.feed(agency) + "\n" + spaces.models(agency))
                                        .doesNotContain(secretsOf(other)))));
    }

    @Test
    void DEC_03_the_lead_of_each_side_holds_whom_to_call() {
        played.log().stream()
                .filter(each -> each.event() instanceof ConflictNoticed)
                .map(each -> (ConflictNoticed) each.event())
                .forEach(e -> assertThat(
                                told.get(leadOf(e.operationId())).models().get(e.operationId()))
                        .contains(e.conflictId().toString(), e.agencyId().toString()));
    }

    private AgencyId leadOf(OperationId operation) {
        return ((OperationOpened) events(operation).getFirst().event()).leadAgencyId();
    }

    private List<Recorded> events(OperationId operation) {
        return played.operations().get("operation/" + operation);
    }

    /** Agencies that know of one side and have no part in the other. */
    private List<AgencyId> strangersTo(OperationId other, Map<OperationId, Boolean> sides) {
        return told.keySet().stream()
                .filter(agency -> !told.get(agency).models().containsKey(other))
                .filter(agency -> sides.keySet().stream()
                        .anyMatch(own -> told.get(agency).models().containsKey(own)))
                .toList();
    }

    /** Its id and name, and the ids of its sites, raids and warrants. */
    private String[] secretsOf(OperationId operation) {
        return events(operation).stream()
                .flatMap(each -> switch (each.event()) {
                    case OperationOpened e -> Stream.of(e.operationId(), e.codeName());
                    case SiteAdded e -> Stream.of(e.siteId());
                    case RaidScheduled e -> Stream.of(e.raidId());
                    case WarrantRequested e -> Stream.of(e.warrantId());
                    default -> Stream.of();
                })
                .map(Object::toString)
                .toArray(String[]::new);
    }
}
