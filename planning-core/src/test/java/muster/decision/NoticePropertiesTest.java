package muster.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import muster.decision.RollHistory.Step;
import muster.deconfliction.EscalateConflict;
import muster.deconfliction.NoticeConflicts;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.shared.ConflictId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every history: whoever is told of conflicts is told all there is to tell, and is left with nothing that no longer stands. */
class NoticePropertiesTest {
    /** What one operation was told so far. */
    private final Map<ConflictId, ConflictNoticed> told = new HashMap<>();

    private final Set<ConflictId> ever = new HashSet<>();
    private final Set<ConflictId> escalated = new HashSet<>();

    static LongStream seeds() {
        return RollPropertiesTest.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void DEC_02_DEC_03_after_a_notice_a_side_knows_each_conflict_as_it_stands_and_none_that_is_gone(long seed) {
        for (Step step : RollHistory.of(seed).steps()) {
            step.caused().forEach(this::learn);
            if (step.refused() == null && step.command() instanceof NoticeConflicts) {
                step.facts().nearby().found().forEach(this::assertToldOf);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void DEC_04_what_is_open_when_the_other_side_was_to_be_called_went_to_the_watch(long seed) {
        for (Step step : RollHistory.of(seed).steps()) {
            step.caused().forEach(this::learn);
            if (step.refused() == null && step.command() instanceof EscalateConflict asked) {
                List<FoundConflict> found = step.facts().nearby().found().stream()
                        .filter(each -> each.conflict().id().equals(asked.conflictId()))
                        .toList();
                found.forEach(this::assertToldOf);
                found.stream()
                        .filter(each -> each.stands() && !each.conflict().isResolved())
                        .forEach(each ->
                                assertThat(escalated).contains(each.conflict().id()));
            }
        }
    }

    private void learn(Object event) {
        switch (event) {
            case ConflictNoticed e -> {
                told.put(e.conflictId(), e);
                ever.add(e.conflictId());
            }
            case ConflictEnded e -> told.remove(e.conflictId());
            case ConflictEscalated e -> escalated.add(e.conflictId());
            default -> {}
        }
    }

    private void assertToldOf(FoundConflict found) {
        ConflictOnFile conflict = found.conflict();
        assertThat(ever).contains(conflict.id());
        ConflictNoticed known = told.get(conflict.id());
        if (!found.stands()) {
            assertThat(known).isNull();
            return;
        }
        assertThat(known).isNotNull();
        assertThat(known.raidId()).isEqualTo(conflict.raidId());
        assertThat(known.agencyId()).isEqualTo(conflict.agencyId());
        assertThat(known.eventClass()).isEqualTo(conflict.eventClass());
        assertThat(known.contact()).isEqualTo(conflict.contact());
        assertThat(known.status()).isEqualTo(conflict.status());
    }
}
