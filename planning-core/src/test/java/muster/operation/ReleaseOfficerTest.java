package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.Trial.given;

import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.RaidCancelled;
import muster.shared.AssignmentId;
import org.junit.jupiter.api.Test;

class ReleaseOfficerTest {
    private static final ReleaseOfficer RELEASE = new ReleaseOfficer(OPERATION, TASK, "Ill");
    private static final OfficerReleased RELEASED = new OfficerReleased(OPERATION, TASK, ORTEGA, "Ill");
    private static final OfficerAssigned ASSIGNED = SafeHarbor.assigned(TASK, RAID);

    @Test
    void a_person_is_freed_of_a_task_with_the_reason() {
        given(opened(), ASSIGNED).when(RELEASE, facts(LEAD, NOW)).expectEvents(RELEASED);
    }

    @Test
    void OPS_10_nobody_is_released_twice() {
        Trial.refused(
                given(opened(), ASSIGNED, RELEASED).when(RELEASE, facts(LEAD, NOW)), "OPS-10", "assignment-released");
    }

    @Test
    void OPS_10_whom_a_cancelled_raid_freed_is_not_released_again() {
        Trial.refused(
                given(
                                opened(),
                                raid("2026-03-05T08:00", "2026-03-05T09:00"),
                                ASSIGNED,
                                new RaidCancelled(OPERATION, RAID, "Fire"),
                                RELEASED)
                        .when(RELEASE, facts(LEAD, NOW)),
                "OPS-10",
                "assignment-released");
    }

    @Test
    void who_was_released_may_be_given_a_new_task() {
        AssignmentId next = new AssignmentId(SafeHarbor.id(41));
        AssignOfficer again =
                new AssignOfficer(OPERATION, next, ORTEGA, AssignmentRole.ENTRY_TEAM, ASSIGNED.window(), null);
        given(opened(), ASSIGNED, RELEASED).when(again, facts(LEAD, NOW)).expectEvents(SafeHarbor.assigned(next, null));
    }

    @Test
    void a_task_of_nobody_is_not_there() {
        Trial.noSuch(given(opened()).when(RELEASE, facts(LEAD, NOW)));
    }
}
