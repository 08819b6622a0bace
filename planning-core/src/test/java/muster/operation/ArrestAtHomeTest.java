package muster.operation;

import static muster.operation.SafeHarbor.HOTEL_LOBBY;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.lobby;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import muster.operation.event.Entry;
import muster.operation.event.RaidScheduled;
import muster.operation.event.ReasonToBelieve;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule WAR-13: a warrant for an arrest opens no third person's home, and the suspect's own on reason to believe that he is in. */
class ArrestAtHomeTest {
    private static final ReasonToBelieve REASON =
            new ReasonToBelieve("His name is on the lease and the bell", "His car came at 05:40 and has not left");

    @Test
    void WAR_13_an_arrest_warrant_alone_opens_no_home() {
        Trial.refused(scheduled(PARLOUR, WARRANT, null), "WAR-13", "reason-to-believe-missing");
    }

    @Test
    void WAR_13_it_opens_the_suspects_own_on_reason_to_believe_that_he_lives_there_and_is_in_at_any_hour() {
        scheduled(PARLOUR, WARRANT, REASON).expectSuccessfulHandlerExecution();
        scheduled(PARLOUR, null, REASON).expectSuccessfulHandlerExecution();
    }

    @Test
    void WAR_13_it_opens_no_other_place() {
        Trial.refused(scheduled(HOTEL_LOBBY, WARRANT, REASON), "WAR-01", "warrant-missing");
    }

    @Test
    void WAR_13_the_reason_goes_where_the_raid_goes() {
        RaidScheduled planned = new RaidScheduled(
                OPERATION,
                RAID,
                PARLOUR,
                window("2026-03-05T08:00", "2026-03-05T09:00"),
                Entry.KNOCK_AND_ANNOUNCE,
                WARRANT,
                null,
                null,
                REASON);
        given(opened(), parlour(), requested(WARRANT, WarrantKind.ARREST), arrest(), planned)
                .when(
                        new RescheduleRaid(OPERATION, RAID, window("2026-03-05T23:00", "2026-03-05T23:30"), "Rain"),
                        facts(LEAD, NOW))
                .expectSuccessfulHandlerExecution();
    }

    private static ResultValidator<Operation> scheduled(
            SiteId site, @Nullable WarrantId warrant, @Nullable ReasonToBelieve reason) {
        ScheduleRaid command = new ScheduleRaid(
                OPERATION,
                RAID,
                site,
                window("2026-03-05T04:00", "2026-03-05T05:00"),
                Entry.KNOCK_AND_ANNOUNCE,
                warrant,
                null,
                null,
                reason);
        return given(opened(), parlour(), lobby(), requested(WARRANT, WarrantKind.ARREST), arrest())
                .when(command, facts(LEAD, NOW));
    }

    private static WarrantApproved arrest() {
        return new WarrantApproved(
                OPERATION, WARRANT, "Hon. Ruth Abara", NOW, false, false, null, null, null, null, "US-CA@test");
    }
}
