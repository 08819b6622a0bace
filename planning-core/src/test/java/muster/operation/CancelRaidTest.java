package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.assigned;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.Trial.given;

import java.util.Arrays;
import java.util.stream.Stream;
import muster.operation.event.OfficerReleased;
import muster.operation.event.RaidCancelled;
import muster.shared.AssignmentId;
import muster.shared.RaidId;
import org.junit.jupiter.api.Test;

class CancelRaidTest {
    private static final CancelRaid CANCEL = new CancelRaid(OPERATION, RAID, "The hotel burned down");
    private static final RaidCancelled CANCELLED = new RaidCancelled(OPERATION, RAID, "The hotel burned down");
    private static final OfficerReleased RELEASED =
            new OfficerReleased(OPERATION, TASK, ORTEGA, "The hotel burned down");

    @Test
    void a_raid_that_is_given_up_frees_those_assigned_to_it() {
        planned(assigned("2026-03-05T07:00", "2026-03-05T10:00"))
                .when(CANCEL, facts(LEAD, NOW))
                .expectEvents(CANCELLED, RELEASED);
    }

    @Test
    void nobody_is_freed_twice() {
        planned(assigned("2026-03-05T07:00", "2026-03-05T10:00"), new OfficerReleased(OPERATION, TASK, ORTEGA, "Ill"))
                .when(CANCEL, facts(LEAD, NOW))
                .expectEvents(CANCELLED);
    }

    @Test
    void tasks_of_no_raid_or_of_another_one_stay() {
        RaidId other = new RaidId(SafeHarbor.id(40));
        planned(
                        SafeHarbor.assigned(new AssignmentId(SafeHarbor.id(41)), null),
                        SafeHarbor.assigned(new AssignmentId(SafeHarbor.id(42)), other),
                        assigned("2026-03-05T07:00", "2026-03-05T10:00"))
                .when(CANCEL, facts(LEAD, NOW))
                .expectEvents(CANCELLED, RELEASED);
    }

    @Test
    void OPS_10_a_cancelled_raid_is_not_cancelled_again() {
        Trial.refused(planned(CANCELLED).when(CANCEL, facts(LEAD, NOW)), "OPS-10", "raid-cancelled");
    }

    @Test
    void a_raid_that_was_never_planned_is_not_there() {
        Trial.noSuch(given(opened(), parlour()).when(CANCEL, facts(LEAD, NOW)));
    }

    private static Trial planned(Object... since) {
        return given(Stream.concat(
                        Stream.of(
                                opened(),
                                parlour(),
                                requested(),
                                issued(false),
                                raid("2026-03-05T08:00", "2026-03-05T09:00")),
                        Arrays.stream(since))
                .toArray());
    }
}
