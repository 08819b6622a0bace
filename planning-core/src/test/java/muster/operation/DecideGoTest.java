package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.Trial.warned;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import muster.agency.event.AgencyKind;
import muster.decision.OfficerOnFile;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GoDecision;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanVoided;
import muster.operation.event.Waiver;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import org.junit.jupiter.api.Test;

class DecideGoTest {
    private static final DecideGo GO = new DecideGo(OPERATION, RECORD, GoDecision.GO, null, List.of());

    private static Trial after(List<OperationEvent> history) {
        return given(history.toArray());
    }

    private static GateResult.Status gate(Gate gate, List<OperationEvent> history, Instant at) {
        return OperationState.after(history).readiness(at, SafeHarbor.PACKS, WholePlan.known()).stream()
                .filter(result -> result.gate() == gate)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static OperationEvent released(int n) {
        return new OfficerReleased(
                OPERATION, new AssignmentId(SafeHarbor.id(n)), new OfficerId(SafeHarbor.id(n + 100)), "Ill");
    }

    @Test
    void OPS_05_an_operation_goes_when_every_gate_is_green() {
        after(WholePlan.ready())
                .when(GO, facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void OPS_05_and_not_while_one_is_not() {
        refused(
                after(WholePlan.approved()).when(GO, facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE)),
                "OPS-05",
                "not-ready");
    }

    @Test
    void INF_09_and_not_when_the_lead_agency_has_lost_its_seat() {
        refused(
                after(WholePlan.ready())
                        .when(
                                GO,
                                facts(
                                        WholePlan.SUPERVISOR,
                                        NOW,
                                        WholePlan.ALONE,
                                        SafeHarbor.agency(
                                                SafeHarbor.SHERIFF, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2026-03-01"))),
                "INF-09",
                "agreement-not-in-force");
    }

    @Test
    void STF_03_and_not_with_somebody_whose_certificate_ends_before_the_task() {
        List<OperationEvent> history = WholePlan.ready();
        OfficerAssigned entry = history.stream()
                .filter(OfficerAssigned.class::isInstance)
                .map(OfficerAssigned.class::cast)
                .filter(task -> task.role() == AssignmentRole.ENTRY_TEAM)
                .findFirst()
                .orElseThrow();
        OfficerOnFile sworn = SafeHarbor.ortega("2027-12-31", "2026-03-01");
        OfficerOnFile lapsed = new OfficerOnFile(
                entry.officerId(),
                1,
                sworn.agencyId(),
                entry.name(),
                sworn.badge(),
                sworn.capacity(),
                sworn.qualifications(),
                sworn.authority(),
                null);
        refused(
                after(history).when(GO, facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE, lapsed)),
                "STF-03",
                "qualification-lapses");
    }

    @Test
    void OPS_05_waiting_and_declining_need_no_gate() {
        for (GoDecision other : List.of(GoDecision.HOLD, GoDecision.NO_GO)) {
            after(List.of(SafeHarbor.opened()))
                    .when(
                            new DecideGo(OPERATION, RECORD, other, "Not yet", List.of()),
                            facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void OPS_05_a_gate_that_is_no_hard_rule_is_waived_by_name_and_reason() {
        DecideGo waiving = new DecideGo(
                OPERATION,
                RECORD,
                GoDecision.GO,
                null,
                List.of(new Waiver(Gate.COMMS, "The county lends its channel")));
        warned(
                after(plus(WholePlan.ready(), released(23)))
                        .when(waiving, facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE)),
                "OPS-05");
    }

    @Test
    void OPS_05_a_hard_rule_is_not_waived() {
        DecideGo waiving = new DecideGo(
                OPERATION, RECORD, GoDecision.GO, null, List.of(new Waiver(Gate.VICTIM_SERVICES, "No time")));
        refused(
                after(WholePlan.ready()).when(waiving, facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE)),
                "OPS-05",
                "gate-cannot-be-waived");
    }

    @Test
    void OPS_05_the_word_is_the_lead_agencys() {
        refused(
                after(WholePlan.ready()).when(GO, facts(WholePlan.OTHER_SUPERVISOR, NOW, WholePlan.ALONE)),
                "OPS-05",
                "not-of-the-lead-agency");
    }

    @Test
    void OPS_06_what_was_called_off_does_not_go() {
        refused(
                after(plus(WholePlan.ready(), new OperationAborted(OPERATION, RECORD, null, "Storm", "Lena Lead")))
                        .when(GO, facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE)),
                "OPS-06",
                "operation-aborted");
    }

    @Test
    void OPS_07_an_emergency_starts_without_a_plan_and_says_what_is_missing() {
        warned(
                after(List.of(SafeHarbor.opened()))
                        .when(
                                new StartEmergency(OPERATION, RECORD, "A call for help"),
                                facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE)),
                "OPS-07");
    }

    @Test
    void each_gate_is_green_in_a_ready_plan() {
        assertThat(OperationState.after(WholePlan.ready()).readiness(NOW, SafeHarbor.PACKS, WholePlan.known()))
                .allMatch(GateResult::inOrder);
    }

    @Test
    void OPS_03_approvals_and_acknowledgements_are_stale_after_a_change() {
        List<OperationEvent> changed = plus(WholePlan.ready(), new PlanVoided(OPERATION, 1, List.of("raids")));
        assertThat(gate(Gate.PLAN, changed, NOW)).isEqualTo(GateResult.Status.STALE);
        assertThat(gate(Gate.APPROVALS, changed, NOW)).isEqualTo(GateResult.Status.STALE);
        assertThat(gate(Gate.ACKNOWLEDGEMENTS, changed, NOW)).isEqualTo(GateResult.Status.STALE);
    }

    @Test
    void OPS_04_a_later_version_is_read_back_again() {
        List<OperationEvent> again = plus(
                WholePlan.ready(),
                new PlanVoided(OPERATION, 1, List.of("raids")),
                WholePlan.submission(2),
                WholePlan.briefing(2),
                WholePlan.readBack(21, 2));
        List<OperationEvent> all = new ArrayList<>(again);
        WholePlan.team().forEach(n -> all.add(WholePlan.readBack(n, 2)));
        assertThat(gate(Gate.ACKNOWLEDGEMENTS, again, NOW)).isEqualTo(GateResult.Status.STALE);
        assertThat(gate(Gate.ACKNOWLEDGEMENTS, all, NOW)).isEqualTo(GateResult.Status.PASS);
    }

    @Test
    void OPS_02_every_agency_with_people_in_it_approves() {
        List<OperationEvent> joined = new ArrayList<>(WholePlan.planned());
        joined.add(1, SafeHarbor.invited());
        joined.add(WholePlan.task(24, AssignmentRole.PERIMETER, SafeHarbor.POLICE));
        List<OperationEvent> one = plus(joined, WholePlan.submission(1), WholePlan.approval(SafeHarbor.SHERIFF, 1));
        assertThat(gate(Gate.APPROVALS, one, NOW)).isEqualTo(GateResult.Status.PENDING);
        assertThat(gate(Gate.APPROVALS, plus(one, WholePlan.approval(SafeHarbor.POLICE, 1)), NOW))
                .isEqualTo(GateResult.Status.PASS);
    }

    @Test
    void VIC_02_care_that_is_short_holds_the_operation_up() {
        assertThat(gate(Gate.VICTIM_SERVICES, plus(WholePlan.ready(), WholePlan.capacity(2)), NOW))
                .isEqualTo(GateResult.Status.FAIL);
        assertThat(gate(Gate.VICTIM_SERVICES, plus(WholePlan.ready(), WholePlan.care(4)), NOW))
                .isEqualTo(GateResult.Status.FAIL);
    }

    @Test
    void SIT_01_SIT_02_RSK_01_STF_08_each_holds_the_operation_up() {
        for (Gate gate : List.of(Gate.VERIFICATION, Gate.SITES, Gate.RISK)) {
            List<OperationEvent> unknown = new ArrayList<>(WholePlan.ready());
            unknown.removeAll(ReconnoitredSite.events());
            assertThat(gate(gate, unknown, NOW)).isEqualTo(GateResult.Status.FAIL);
        }
        assertThat(gate(Gate.STAFFING, plus(WholePlan.ready(), released(24)), NOW))
                .isEqualTo(GateResult.Status.FAIL);
    }

    /** Issued on 2 March, good through the 12th; the last moment is exclusive. */
    @Test
    void WAR_06_a_warrant_that_has_run_out_opens_no_gate() {
        Instant runsOut = SafeHarbor.at("2026-03-13T00:00");
        assertThat(gate(Gate.WARRANTS, WholePlan.ready(), runsOut.minusSeconds(1)))
                .isEqualTo(GateResult.Status.PASS);
        assertThat(gate(Gate.WARRANTS, WholePlan.ready(), runsOut)).isEqualTo(GateResult.Status.FAIL);
    }

    @Test
    void WAR_06_a_warrant_that_was_given_up_opens_no_gate_however_long_it_would_have_run() {
        List<OperationEvent> without =
                plus(WholePlan.ready(), new WarrantWithdrawn(OPERATION, SafeHarbor.WARRANT, "Another landlord"));
        assertThat(gate(Gate.WARRANTS, without, NOW)).isEqualTo(GateResult.Status.FAIL);
    }
}
