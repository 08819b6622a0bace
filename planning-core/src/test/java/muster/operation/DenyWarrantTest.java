package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PAPER;
import static muster.operation.SafeHarbor.PROSECUTOR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import muster.operation.event.Entry;
import muster.operation.event.WarrantDenied;
import org.junit.jupiter.api.Test;

/** Who may decide at all is tried in {@link NeutralMagistrateTest}. */
class DenyWarrantTest {
    private static final WarrantDenied DENIED =
            new WarrantDenied(OPERATION, WARRANT, "Hon. Ruth Abara", NOW, "The facts are stale", PAPER);

    @Test
    void the_judge_the_reason_and_the_courts_paper_are_recorded() {
        given(opened(), parlour(), requested())
                .when(
                        new DenyWarrant(OPERATION, WARRANT, "Hon. Ruth Abara", NOW, "The facts are stale", PAPER),
                        facts(PROSECUTOR, NOW))
                .expectEvents(DENIED);
    }

    @Test
    void WAR_01_a_warrant_that_was_denied_opens_no_door() {
        ScheduleRaid raid = new ScheduleRaid(
                OPERATION,
                RAID,
                SafeHarbor.PARLOUR,
                window("2026-03-05T08:00", "2026-03-05T09:00"),
                Entry.KNOCK_AND_ANNOUNCE,
                WARRANT,
                null);
        Trial.refused(
                given(opened(), parlour(), requested(), DENIED).when(raid, facts(LEAD, NOW)),
                "WAR-01",
                "warrant-missing");
    }
}
