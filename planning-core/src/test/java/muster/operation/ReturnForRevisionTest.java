package muster.operation;

import static muster.operation.SafeHarbor.JUDGE;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import muster.operation.event.Entry;
import muster.operation.event.RaidScheduled;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantReturnedForRevision;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.junit.jupiter.api.Test;

/** Who may decide at all is tried in {@link NeutralMagistrateTest}. */
class ReturnForRevisionTest {
    private static final Window DAY = window("2026-03-05T08:00", "2026-03-05T09:00");
    private static final ScheduleRaid SCHEDULE =
            new ScheduleRaid(OPERATION, RAID, PARLOUR, DAY, Entry.KNOCK_AND_ANNOUNCE, null, null);
    private static final WarrantReturnedForRevision RETURNED =
            new WarrantReturnedForRevision(OPERATION, WARRANT, "Hon. Ruth Abara", NOW, "Name the rooms", null);

    @Test
    void the_judge_and_what_is_missing_are_recorded() {
        given(opened(), parlour(), requested())
                .when(
                        new ReturnForRevision(OPERATION, WARRANT, "Hon. Ruth Abara", NOW, "Name the rooms", null),
                        facts(JUDGE, NOW))
                .expectEvents(RETURNED);
    }

    @Test
    void WAR_01_a_returned_application_opens_no_door() {
        Trial.refused(
                given(opened(), parlour(), requested(), RETURNED).when(SCHEDULE, facts(LEAD, NOW)),
                "WAR-01",
                "warrant-missing");
    }

    @Test
    void WAR_01_the_revised_one_that_was_issued_does() {
        WarrantId revised = new WarrantId(SafeHarbor.id(31));
        given(
                        opened(),
                        parlour(),
                        requested(),
                        RETURNED,
                        requested(revised, WarrantKind.SEARCH),
                        issued(revised, NOW, false))
                .when(SCHEDULE, facts(LEAD, NOW))
                .expectEvents(
                        new RaidScheduled(OPERATION, RAID, PARLOUR, DAY, Entry.KNOCK_AND_ANNOUNCE, revised, null));
    }
}
