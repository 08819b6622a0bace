package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import muster.operation.event.AcknowledgementLapsed;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanVoided;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import org.junit.jupiter.api.Test;

class BriefingTest {
    private static final Actor COMMANDER = new Actor("person-21", "Person 21", SafeHarbor.SHERIFF, Set.of("officer"));
    private static final AcknowledgeBriefing READ_BACK = new AcknowledgeBriefing(OPERATION, null, 1, "North door");

    @Test
    void OPS_04_a_person_reads_the_own_task_back() {
        given(plus(WholePlan.approved(), WholePlan.briefing(1)).toArray())
                .when(READ_BACK, facts(COMMANDER, NOW))
                .expectEvents(new BriefingAcknowledged(
                        OPERATION,
                        new AssignmentId(SafeHarbor.id(21)),
                        new OfficerId(SafeHarbor.id(121)),
                        1,
                        "North door",
                        null,
                        NOW.plus(SafeHarbor.PACKS.planning().acknowledgementStands())));
    }

    @Test
    void OPS_04_not_before_the_briefing() {
        refused(given(WholePlan.approved().toArray()).when(READ_BACK, facts(COMMANDER, NOW)), "OPS-04", "not-briefed");
    }

    @Test
    void OPS_04_not_for_an_older_version() {
        refused(
                given(plus(WholePlan.approved(), WholePlan.submission(2), WholePlan.briefing(2))
                                .toArray())
                        .when(READ_BACK, facts(COMMANDER, NOW)),
                "OPS-04",
                "older-version");
    }

    @Test
    void OPS_04_a_plan_that_has_changed_is_not_briefed_on() {
        refused(
                given(plus(WholePlan.approved(), new PlanVoided(OPERATION, 1, List.of("raids")))
                                .toArray())
                        .when(new HoldBriefing(OPERATION, RECORD, NOW, null), facts(SafeHarbor.LEAD, NOW)),
                "OPS-04",
                "plan-not-current");
    }

    @Test
    void the_lead_writes_down_what_was_said_by_radio_and_says_so() {
        given(plus(WholePlan.approved(), WholePlan.briefing(1)).toArray())
                .when(
                        new AcknowledgeBriefing(OPERATION, new AssignmentId(SafeHarbor.id(22)), null, "At the corner"),
                        facts(SafeHarbor.LEAD, NOW))
                .expectEvents(new BriefingAcknowledged(
                        OPERATION,
                        new AssignmentId(SafeHarbor.id(22)),
                        new OfficerId(SafeHarbor.id(122)),
                        1,
                        "At the corner",
                        "Lena Lead",
                        NOW.plus(SafeHarbor.PACKS.planning().acknowledgementStands())));
    }

    @Test
    void OPS_04_a_read_back_grows_too_old_and_says_so_once() {
        Instant until = NOW.plusSeconds(3_600);
        BriefingAcknowledged stands = new BriefingAcknowledged(
                OPERATION,
                new AssignmentId(SafeHarbor.id(22)),
                new OfficerId(SafeHarbor.id(122)),
                1,
                "Door",
                null,
                until);
        LapseAcknowledgement lapse = new LapseAcknowledgement(OPERATION, stands.assignmentId());
        AcknowledgementLapsed lapsed = new AcknowledgementLapsed(OPERATION, stands.assignmentId(), 1, until);
        List<OperationEvent> history = plus(WholePlan.ready(), stands);
        given(history.toArray()).when(lapse, facts(SafeHarbor.LEAD, until)).expectEvents(lapsed);
        given(history.toArray())
                .when(lapse, facts(SafeHarbor.LEAD, until.minusMillis(1)))
                .expectNoEvents();
        given(plus(history, lapsed).toArray())
                .when(lapse, facts(SafeHarbor.LEAD, until))
                .expectNoEvents();
        given(plus(history, new PlanVoided(OPERATION, 1, List.of("raids"))).toArray())
                .when(lapse, facts(SafeHarbor.LEAD, until))
                .expectNoEvents();
    }

    @Test
    void OPS_04_the_gate_waits_for_no_deadline_and_opens_with_a_new_read_back() {
        Instant until = NOW.plusSeconds(3_600);
        BriefingAcknowledged stands = new BriefingAcknowledged(
                OPERATION,
                new AssignmentId(SafeHarbor.id(22)),
                new OfficerId(SafeHarbor.id(122)),
                1,
                "Door",
                null,
                until);
        AcknowledgementLapsed lapsed = new AcknowledgementLapsed(OPERATION, stands.assignmentId(), 1, until);
        List<OperationEvent> history = plus(WholePlan.ready(), stands);
        assertThat(gate(history, until.minusMillis(1))).isEqualTo(GateResult.Status.PASS);
        assertThat(gate(history, until)).isEqualTo(GateResult.Status.STALE);
        assertThat(gate(plus(history, lapsed), NOW)).isEqualTo(GateResult.Status.STALE);
        assertThat(gate(plus(history, lapsed, WholePlan.readBack(22, 1)), until))
                .isEqualTo(GateResult.Status.PASS);
    }

    private static GateResult.Status gate(List<OperationEvent> history, Instant at) {
        return OperationState.after(history).readiness(at, SafeHarbor.PACKS, WholePlan.known()).stream()
                .filter(result -> result.gate() == Gate.ACKNOWLEDGEMENTS)
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void nobody_reads_back_for_another() {
        Trial.noSuch(given(plus(WholePlan.approved(), WholePlan.briefing(1)).toArray())
                .when(
                        new AcknowledgeBriefing(OPERATION, new AssignmentId(SafeHarbor.id(22)), null, "At the corner"),
                        facts(COMMANDER, NOW)));
    }

    @Test
    void a_briefing_was_held_and_is_not_announced() {
        Trial.invalid(
                given(WholePlan.approved().toArray())
                        .when(
                                new HoldBriefing(OPERATION, RECORD, NOW.plusSeconds(61), null),
                                facts(SafeHarbor.LEAD, NOW)),
                "held-in-the-future");
        given(WholePlan.approved().toArray())
                .when(new HoldBriefing(OPERATION, RECORD, NOW, null), facts(SafeHarbor.LEAD, NOW))
                .expectEvents(WholePlan.briefing(1));
    }
}
