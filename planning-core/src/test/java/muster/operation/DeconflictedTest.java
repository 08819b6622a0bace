package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.CHECKED;
import static muster.operation.WholePlan.MET;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.decision.ConflictOnFile;
import muster.decision.Near;
import muster.decision.RaidOnFile;
import muster.deconfliction.event.ConflictStatus;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GoDecision;
import muster.operation.event.OperationEvent;
import muster.operation.event.RaidRescheduled;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What others plan near it keeps an operation from going (rules DEC-01, DEC-04), and from being closed (OPS-09). */
class DeconflictedTest {
    private static final DecideGo GO = new DecideGo(OPERATION, RECORD, GoDecision.GO, null, List.of());

    private static ResultValidator<Operation> go(@Nullable Near near) {
        return given(WholePlan.ready().toArray())
                .when(GO, near == null ? facts(WholePlan.SUPERVISOR, NOW) : facts(WholePlan.SUPERVISOR, NOW, near));
    }

    private static GateResult gate(List<OperationEvent> history, @Nullable Near near) {
        return OperationState.after(history).readiness(NOW, SafeHarbor.PACKS, WholePlan.known(near)).stream()
                .filter(result -> result.gate() == Gate.DECONFLICTION)
                .findFirst()
                .orElseThrow();
    }

    private static Near met(ConflictStatus status) {
        ConflictOnFile conflict =
                new ConflictOnFile(MET.id(), RAID, CHECKED.window(), MET.agencyId(), MET.eventClass(), null, status);
        return new Near(List.of(CHECKED), List.of(conflict), false);
    }

    private static Near checkedAt(long position) {
        RaidOnFile raid = new RaidOnFile(RAID, PARLOUR, CHECKED.window(), CHECKED.changedAt(), position);
        return new Near(List.of(raid), List.of(), false);
    }

    @Test
    void DEC_01_a_check_is_newer_than_the_last_change_or_nobody_goes() {
        go(checkedAt(CHECKED.changedAt() + 1)).expectSuccessfulHandlerExecution();
        refused(go(checkedAt(CHECKED.changedAt())), "OPS-05", "not-ready");
        refused(go(Near.NOTHING), "OPS-05", "not-ready");
        refused(go(null), "OPS-05", "not-ready");
    }

    @Test
    void DEC_01_a_raid_that_was_moved_is_checked_again() {
        List<OperationEvent> moved = plus(
                WholePlan.ready(),
                new RaidRescheduled(
                        OPERATION,
                        RAID,
                        CHECKED.window(),
                        window("2026-03-05T12:01", "2026-03-05T13:00"),
                        WARRANT,
                        "Later"));
        assertThat(gate(moved, WholePlan.ALONE).status()).isEqualTo(GateResult.Status.STALE);
        assertThat(gate(WholePlan.ready(), WholePlan.ALONE).status()).isEqualTo(GateResult.Status.PASS);
    }

    @Test
    void DEC_01_where_nobody_looked_nothing_is_said_of_it() {
        assertThat(gate(WholePlan.ready(), null).status()).isEqualTo(GateResult.Status.PENDING);
        assertThat(gate(List.of(SafeHarbor.opened()), Near.NOTHING).status()).isEqualTo(GateResult.Status.PENDING);
    }

    @Test
    void DEC_04_an_open_conflict_holds_the_operation_up_until_both_agreed_or_the_watch_overrode() {
        for (ConflictStatus open :
                List.of(ConflictStatus.OPEN, ConflictStatus.AGREED_HERE, ConflictStatus.AGREED_THERE)) {
            refused(go(met(open)), "OPS-05", "not-ready");
            assertThat(gate(WholePlan.ready(), met(open)).rule()).isEqualTo("DEC-04");
        }
        go(met(ConflictStatus.AGREED)).expectSuccessfulHandlerExecution();
        go(met(ConflictStatus.OVERRIDDEN)).expectSuccessfulHandlerExecution();
    }

    @Test
    void DEC_05_an_exempted_operation_goes_and_its_gate_says_so() {
        Near exempt = new Near(List.of(CHECKED), List.of(), true);
        go(exempt).expectSuccessfulHandlerExecution();
        assertThat(gate(WholePlan.ready(), exempt).rule()).isEqualTo("DEC-05");
    }

    @Test
    void OPS_09_nothing_is_closed_while_a_conflict_is_open() {
        List<OperationEvent> over = WholePlan.going();
        WholePlan.team().forEach(n -> over.add(FieldDay.stoodDown(n)));
        Close close = new Close(OPERATION, RECORD, "Done", "The analyst is ill");
        refused(
                given(over.toArray()).when(close, facts(SafeHarbor.LEAD, NOW, met(ConflictStatus.AGREED_THERE))),
                "OPS-09",
                "conflict-open");
        given(over.toArray())
                .when(close, facts(SafeHarbor.LEAD, NOW, met(ConflictStatus.OVERRIDDEN)))
                .expectSuccessfulHandlerExecution();
    }
}
