package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import muster.decision.DryRun;
import muster.decision.GateChange;
import muster.decision.Refusal;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GateResult.Status;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.operation.event.PlanVoided;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.shared.AssignmentId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would come of commands is what comes of them, gates included; and the history stays as it was. */
class WhatIfTest {
    private static final RescheduleRaid MOVED =
            new RescheduleRaid(OPERATION, RAID, window("2026-03-05T14:00", "2026-03-05T15:00"), "The van is late");

    static LongStream seeds() {
        return RandomHistory.seeds(100);
    }

    private static DryRun whatIf(OperationState state, OperationCommand command) {
        List<GateResult> before = gates(state);
        DryRun dry = decided(state, command);
        return new DryRun(dry.decision(), dry.events(), () -> GateChange.between(before, gates(state)));
    }

    private static DryRun decided(OperationState state, OperationCommand command) {
        return state.whatIf(new GenericCommandMessage<>(command), facts(LEAD, NOW));
    }

    private static List<GateResult> gates(OperationState state) {
        return state.readiness(NOW, SafeHarbor.PACKS, facts(LEAD, NOW).near(WholePlan.ALONE));
    }

    private static GateChange gate(DryRun dry, Gate gate) {
        return dry.gates().stream()
                .filter(change -> change.gate() == gate)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_whole_history_imagined_is_the_history_that_was(long seed) {
        OperationState state = OperationState.after(List.of());
        for (RandomHistory.Step step : RandomHistory.of(seed).steps()) {
            GenericCommandMessage<OperationCommand> command = new GenericCommandMessage<>(step.command());
            if (step.refused() == null) {
                assertThat(state.whatIf(command, step.facts()).events()).isEqualTo(step.caused());
            } else {
                assertThatThrownBy(() -> state.whatIf(command, step.facts()))
                        .isInstanceOf(step.refused().getClass())
                        .hasMessage(step.refused().getMessage());
            }
        }
    }

    @Test
    void OPS_03_what_is_material_shows_the_plan_voided_and_the_gates_that_fall() {
        DryRun dry = whatIf(OperationState.after(WholePlan.ready()), MOVED);
        assertThat(dry.events()).hasAtLeastOneElementOfType(RaidRescheduled.class);
        assertThat(dry.events().getLast()).isEqualTo(new PlanVoided(OPERATION, 1, List.of("raids")));
        assertThat(gate(dry, Gate.APPROVALS))
                .extracting(GateChange::before, GateChange::after)
                .containsExactly(Status.PASS, Status.STALE);
        assertThat(gate(dry, Gate.MEDICAL))
                .extracting(GateChange::before, GateChange::after)
                .containsExactly(Status.PASS, Status.PASS);
    }

    @Test
    void what_is_not_material_shows_no_more_than_itself() {
        DryRun dry = whatIf(
                OperationState.after(WholePlan.ready()),
                new ReleaseOfficer(OPERATION, new AssignmentId(SafeHarbor.id(22)), "Ill"));
        assertThat(dry.events()).singleElement().isInstanceOf(OfficerReleased.class);
        assertThat(gate(dry, Gate.MEDICAL))
                .extracting(GateChange::before, GateChange::after, GateChange::rule)
                .containsExactly(Status.PASS, Status.FAIL, "STF-08");
    }

    @Test
    void a_command_is_decided_on_what_came_of_the_one_before() {
        OperationState state = OperationState.after(WholePlan.ready());
        assertThat(whatIf(state, new CancelRaid(OPERATION, RAID, "Storm")).events())
                .hasAtLeastOneElementOfType(RaidCancelled.class);
        assertThatThrownBy(() -> whatIf(state, MOVED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo("raid-cancelled"));
    }

    @Test
    void DEC_01_a_raid_that_is_moved_is_unchecked() {
        assertThat(gate(whatIf(OperationState.after(WholePlan.ready()), MOVED), Gate.DECONFLICTION))
                .extracting(GateChange::before, GateChange::after)
                .containsExactly(Status.PASS, Status.STALE);
    }

    @Test
    void an_operation_that_is_still_to_be_opened_has_no_gates_that_could_change() {
        OpenOperation open = new OpenOperation(
                OPERATION,
                "Safe Harbor",
                "Bring those held to safety",
                SafeHarbor.SHERIFF,
                "US-CA",
                SafeHarbor.ZONE,
                window("2026-03-01T00:00", "2026-04-01T00:00"));
        DryRun dry = decided(OperationState.after(List.of()), open);
        assertThat(dry.events()).singleElement().isInstanceOf(OperationOpened.class);
        assertThat(dry.gates()).isEmpty();
    }
}
