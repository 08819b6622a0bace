package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.Served.ENTRY;
import static muster.operation.Served.done;
import static muster.operation.Served.executed;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GateResult.Status;
import muster.operation.event.OperationClosed;
import muster.operation.event.PlanVoided;
import muster.operation.event.WarrantExpired;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.Actor;
import org.junit.jupiter.api.Test;

/** A warrant that nobody executed ends when its time has run out: at the first moment of 13 March. */
class LapseTest {
    private static final Actor TIME = new Actor("system:time", "Deadline", null, Set.of());
    private static final Instant RUNS_OUT = SafeHarbor.at("2026-03-13T00:00");
    private static final ExpireWarrant EXPIRE = new ExpireWarrant(OPERATION, WARRANT);
    private static final WarrantExpired EXPIRED = new WarrantExpired(OPERATION, WARRANT, RUNS_OUT);

    @Test
    void WAR_06_a_warrant_lapses_at_its_last_moment_and_not_before() {
        Served.ISSUED.when(EXPIRE, facts(TIME, RUNS_OUT)).expectEvents(EXPIRED);
        Served.ISSUED.when(EXPIRE, facts(TIME, RUNS_OUT.minusMillis(1))).expectNoEvents();
    }

    @Test
    void a_deadline_that_comes_twice_or_too_late_does_nothing() {
        for (Object before :
                List.of(EXPIRED, done(ENTRY, null), new WarrantWithdrawn(OPERATION, WARRANT, "They moved on"))) {
            given(opened(), parlour(), requested(), issued(false), before)
                    .when(EXPIRE, facts(TIME, RUNS_OUT))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
        given(opened(), parlour(), requested())
                .when(EXPIRE, facts(TIME, RUNS_OUT))
                .expectNoEvents();
    }

    @Test
    void WAR_06_the_plan_that_rests_on_it_is_void_in_the_same_append() {
        given(WholePlan.going().toArray())
                .when(EXPIRE, facts(TIME, RUNS_OUT))
                .expectEvents(EXPIRED, new PlanVoided(OPERATION, 1, List.of("warrants")));
    }

    @Test
    void WAR_06_approvals_and_read_backs_are_stale_from_then_on() {
        OperationState lapsed = OperationState.after(
                plus(WholePlan.ready(), EXPIRED, new PlanVoided(OPERATION, 1, List.of("warrants"))));
        List<GateResult> gates = lapsed.readiness(NOW, SafeHarbor.PACKS, WholePlan.known());
        assertThat(gates)
                .filteredOn(gate -> gate.status() == Status.STALE)
                .extracting(GateResult::gate)
                .containsExactlyInAnyOrder(Gate.PLAN, Gate.APPROVALS, Gate.ACKNOWLEDGEMENTS);
    }

    @Test
    void WAR_06_what_was_done_in_time_is_still_written_down_and_what_was_not_is_refused() {
        Trial lapsed = given(opened(), parlour(), requested(), issued(false), EXPIRED);
        executed(lapsed, ENTRY).expectSuccessfulHandlerExecution();
        refused(executed(lapsed, SafeHarbor.at("2026-03-13T09:00")), "WAR-04", "executed-too-late");
    }

    @Test
    void OPS_10_time_goes_on_where_an_operation_is_closed() {
        given(opened(), parlour(), requested(), issued(false), new OperationClosed(OPERATION, RECORD, "Done", "Lena"))
                .when(EXPIRE, facts(TIME, RUNS_OUT))
                .expectEvents(EXPIRED);
    }
}
