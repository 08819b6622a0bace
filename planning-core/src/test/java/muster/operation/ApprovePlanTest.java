package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.Trial.warned;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;

import java.util.List;
import java.util.Set;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanVoided;
import muster.shared.Actor;
import org.junit.jupiter.api.Test;

class ApprovePlanTest {
    private static final ApprovePlan APPROVE = new ApprovePlan(OPERATION, RECORD, null);

    private static Trial after(List<OperationEvent> history) {
        return given(history.toArray());
    }

    @Test
    void OPS_03_an_approval_is_bound_to_the_version_and_its_hash() {
        after(WholePlan.submitted())
                .when(APPROVE, facts(WholePlan.SUPERVISOR, NOW))
                .expectEvents(new PlanApproved(
                        OPERATION,
                        RECORD,
                        SafeHarbor.SHERIFF,
                        1,
                        WholePlan.submission(1).hash(),
                        "supervisor-1",
                        "Susan Supervisor",
                        null));
    }

    @Test
    void OPS_03_what_was_never_submitted_is_not_approved() {
        refused(
                after(WholePlan.planned()).when(APPROVE, facts(WholePlan.SUPERVISOR, NOW)),
                "OPS-03",
                "plan-not-submitted");
    }

    @Test
    void OPS_03_a_plan_that_has_changed_is_submitted_again_first() {
        refused(
                after(plus(WholePlan.submitted(), new PlanVoided(OPERATION, 1, List.of("raids"))))
                        .when(APPROVE, facts(WholePlan.SUPERVISOR, NOW)),
                "OPS-03",
                "plan-changed-since-submission");
    }

    @Test
    void OPS_02_who_submitted_the_plan_does_not_approve_it() {
        Actor planner = new Actor("lead-1", "Lena Lead", SafeHarbor.SHERIFF, Set.of("supervisor"));
        refused(after(WholePlan.submitted()).when(APPROVE, facts(planner, NOW)), "OPS-02", "approver-is-planner");
    }

    @Test
    void OPS_02_nor_under_a_second_account() {
        Actor planner = new Actor("lead-1b", "Capt. Lena Lead", SafeHarbor.SHERIFF, Set.of("supervisor"));
        refused(after(WholePlan.submitted()).when(APPROVE, facts(planner, NOW)), "OPS-02", "approver-is-planner");
    }

    @Test
    void OPS_02_nor_who_has_a_task_in_it() {
        Actor commander = new Actor("person-21", "Person 21", SafeHarbor.SHERIFF, Set.of("supervisor"));
        refused(
                after(WholePlan.submitted()).when(APPROVE, facts(commander, NOW)),
                "OPS-02",
                "approver-serves-in-the-operation");
    }

    @Test
    void OPS_02_an_agency_approves_a_version_once() {
        refused(
                after(WholePlan.approved()).when(APPROVE, facts(WholePlan.SUPERVISOR, NOW)),
                "OPS-02",
                "already-approved");
    }

    @Test
    void an_agency_outside_finds_no_operation() {
        Trial.noSuch(after(WholePlan.submitted()).when(APPROVE, facts(WholePlan.OTHER_SUPERVISOR, NOW)));
    }

    @Test
    void a_rejection_is_recorded_with_its_reason() {
        after(WholePlan.submitted())
                .when(new RejectPlan(OPERATION, RECORD, "No second exit"), facts(WholePlan.SUPERVISOR, NOW))
                .expectEvents(new PlanRejected(
                        OPERATION,
                        RECORD,
                        SafeHarbor.SHERIFF,
                        1,
                        WholePlan.submission(1).hash(),
                        "supervisor-1",
                        "Susan Supervisor",
                        "No second exit"));
    }

    @Test
    void OPS_03_a_moved_raid_voids_the_plan_in_the_same_decision() {
        RescheduleRaid move = new RescheduleRaid(
                OPERATION,
                SafeHarbor.RAID,
                SafeHarbor.window("2026-03-05T14:00", "2026-03-05T15:00"),
                "The van is late");
        after(WholePlan.approved())
                .when(move, facts(SafeHarbor.LEAD, NOW))
                .expectEventsMatching(Trial.lastly(new PlanVoided(OPERATION, 1, List.of("raids"))));
    }

    @Test
    void OPS_03_another_leader_voids_it_and_another_scribe_does_not() {
        AssignOfficer leader = SafeHarborTasks.assign(AssignmentRole.OPERATIONS_SUPERVISOR);
        after(WholePlan.approved())
                .when(leader, facts(SafeHarbor.LEAD, NOW))
                .expectEventsMatching(Trial.lastly(new PlanVoided(OPERATION, 1, List.of("leaders"))));
        after(WholePlan.approved())
                .when(SafeHarborTasks.assign(AssignmentRole.SCRIBE), facts(SafeHarbor.LEAD, NOW))
                .expectEvents(SafeHarborTasks.assigned(AssignmentRole.SCRIBE));
    }

    @Test
    void OPS_01_a_plan_without_its_sections_is_submitted_with_a_warning() {
        warned(
                after(WholePlan.planned())
                        .when(new SubmitPlan(OPERATION, RECORD, null, null), facts(SafeHarbor.LEAD, NOW)),
                "OPS-01");
    }
}
