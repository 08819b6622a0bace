package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.agency;
import static muster.operation.SafeHarbor.assigned;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.ortega;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import java.util.Arrays;
import java.util.stream.Stream;
import muster.agency.event.AgencyKind;
import muster.decision.Facts;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.OfficerReleased;
import muster.operation.event.RaidRescheduled;
import muster.shared.AssignmentId;
import muster.shared.RaidId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A raid planned for 5 March, 08:00 to 09:00, is moved by a day and half an hour; Ortega stands there from 07:00 to 10:00. */
class MovedAssignmentsTest {
    private static final RescheduleRaid MOVE =
            new RescheduleRaid(OPERATION, RAID, window("2026-03-06T08:30", "2026-03-06T09:00"), "Too few people");
    private static final RaidRescheduled MOVED = new RaidRescheduled(
            OPERATION,
            RAID,
            window("2026-03-05T08:00", "2026-03-05T09:00"),
            window("2026-03-06T08:30", "2026-03-06T09:00"),
            WARRANT,
            "Too few people");
    private static final Facts FACTS = facts(LEAD, NOW);

    @Test
    void a_task_moves_as_far_as_its_raid_and_takes_its_travel_time_along() {
        planned(task())
                .when(MOVE, FACTS)
                .expectEvents(MOVED, taskMoved("2026-03-06T07:30", "2026-03-06T10:30", "2026-03-06T11:30"));
    }

    @Test
    void a_task_that_was_moved_moves_on_from_there() {
        RescheduleRaid again =
                new RescheduleRaid(OPERATION, RAID, window("2026-03-07T08:30", "2026-03-07T09:00"), "Too few people");
        planned(task(), MOVED, taskMoved("2026-03-06T07:30", "2026-03-06T10:30", "2026-03-06T11:30"))
                .when(again, FACTS)
                .expectEvents(
                        new RaidRescheduled(OPERATION, RAID, MOVED.window(), again.window(), WARRANT, "Too few people"),
                        taskMoved("2026-03-07T07:30", "2026-03-07T10:30", "2026-03-07T11:30"));
    }

    @Test
    void released_people_and_those_of_other_raids_stay_where_they_are() {
        planned(
                        task(),
                        new OfficerReleased(OPERATION, TASK, ORTEGA, "Ill"),
                        assigned(new AssignmentId(SafeHarbor.id(41)), null),
                        assigned(new AssignmentId(SafeHarbor.id(42)), new RaidId(SafeHarbor.id(40))))
                .when(MOVE, FACTS)
                .expectEvents(MOVED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2027-12-31, STF-02, authority-does-not-cover",
        "2027-12-31, 2026-03-05, STF-03, qualification-lapses"
    })
    void STF_02_STF_03_are_looked_at_again_on_the_new_day(
            String authorityUntil, String qualifiedUntil, String rule, String problem) {
        Trial.refused(
                planned(task()).when(MOVE, facts(LEAD, NOW, ortega(authorityUntil, qualifiedUntil))), rule, problem);
    }

    @Test
    void INF_09_a_raid_does_not_take_people_along_whose_agency_has_no_agreement_any_more() {
        Facts lapsed = facts(LEAD, NOW, agency(SHERIFF, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2026-03-01"));
        Trial.refused(planned(task()).when(MOVE, lapsed), "INF-09", "agreement-not-in-force");
        planned(task(), new OfficerReleased(OPERATION, TASK, ORTEGA, "Ill"))
                .when(MOVE, lapsed)
                .expectEvents(MOVED);
    }

    @Test
    void STF_02_STF_03_the_last_day_of_authority_and_certificate_is_the_task_s_last_day() {
        planned(task())
                .when(MOVE, facts(LEAD, NOW, ortega("2026-03-06", "2026-03-06")))
                .expectEvents(MOVED, taskMoved("2026-03-06T07:30", "2026-03-06T10:30", "2026-03-06T11:30"));
    }

    @Test
    void STF_02_who_was_released_does_not_hold_the_raid_back() {
        planned(task(), new OfficerReleased(OPERATION, TASK, ORTEGA, "Ill"))
                .when(MOVE, facts(LEAD, NOW, ortega("2026-03-05", "2026-03-05")))
                .expectEvents(MOVED);
    }

    private static Object task() {
        return assigned("2026-03-05T07:00", "2026-03-05T10:00");
    }

    private static AssignmentMoved taskMoved(String start, String end, String bookedEnd) {
        return new AssignmentMoved(OPERATION, TASK, ORTEGA, window(start, end), window(start, bookedEnd));
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
