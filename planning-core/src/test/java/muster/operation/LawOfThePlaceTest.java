package muster.operation;

import static muster.operation.SafeHarbor.JUDGE;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.ZoneId;
import muster.decision.Decided;
import muster.operation.event.Entry;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import muster.shared.Window;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same warrant and the same raid under other laws: each number here stands in its statute, none comes from a pack. */
class LawOfThePlaceTest {
    @ParameterizedTest
    @CsvSource({
        "US,    America/Chicago,     2026-03-02T10:00, 2026-03-17T00:00, US@2009-12-01",
        "US,    America/Chicago,     2026-03-02T23:59, 2026-03-17T00:00, US@2009-12-01",
        "US,    America/Chicago,     2026-03-03T00:00, 2026-03-18T00:00, US@2009-12-01",
        "US-TX, America/Chicago,     2026-03-02T10:00, 2026-03-07T00:00, US-TX@2013-06-14",
        "US-TX, America/Chicago,     2026-03-02T23:59, 2026-03-07T00:00, US-TX@2013-06-14",
        "US-NY, America/New_York,    2026-03-02T10:00, 2026-03-13T00:00, US-NY@1971-09-01",
        "US-VA, America/New_York,    2026-03-02T10:00, 2026-03-18T00:00, US-VA@2021-03-01",
        "US-CA, America/Los_Angeles, 2026-03-02T10:00, 2026-03-13T00:00, US-CA@2013-01-01"
    })
    void WAR_03_WAR_04_the_clock_of_the_place_runs(
            String law, String zone, String issuedAt, String executeBy, String pack) {
        Venue venue = Venue.of(law, zone);
        ApproveWarrant command =
                new ApproveWarrant(OPERATION, WARRANT, "Hon. R.", venue.at(issuedAt), false, false, null, null, null);
        given(venue.opened(), venue.site(), venue.requested(WarrantKind.SEARCH))
                .when(command, facts(JUDGE, venue.at("2026-03-03T12:00")))
                .expectResultMessageMatching(predicate(message -> {
                    Decided decided = (Decided) message.getPayload();
                    WarrantApproved order =
                            (WarrantApproved) decided.decision().events().getFirst();
                    assertThat(order.executeBy()).isEqualTo(venue.at(executeBy));
                    assertThat(order.pack()).isEqualTo(pack);
                    assertThat(decided.decision().pack()).isEqualTo(pack);
                    return true;
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "US,    America/Chicago,  2026-03-17T00:00, 2026-03-05T06:00, 2026-03-05T07:00",
        "US,    America/Chicago,  2026-03-17T00:00, 2026-03-16T21:00, 2026-03-16T22:00",
        "US,    America/Chicago,  2026-03-17T00:00, 2026-03-08T06:00, 2026-03-08T07:00",
        "US-TX, America/Chicago,  2026-03-07T00:00, 2026-03-05T02:00, 2026-03-05T03:00",
        "US-TX, America/Chicago,  2026-03-07T00:00, 2026-03-06T23:00, 2026-03-07T00:00",
        "US-NY, America/New_York, 2026-03-13T00:00, 2026-03-05T06:00, 2026-03-05T07:00",
        "US-NY, America/New_York, 2026-03-13T00:00, 2026-03-12T20:00, 2026-03-12T21:00",
        "US-VA, America/New_York, 2026-03-18T00:00, 2026-03-05T08:00, 2026-03-05T17:00",
        "US-VA, America/New_York, 2026-03-18T00:00, 2026-03-17T16:00, 2026-03-17T17:00"
    })
    void WAR_03_WAR_04_WAR_05_the_first_and_the_last_lawful_entry_are_scheduled(
            String law, String zone, String executeBy, String start, String end) {
        scheduled(Venue.of(law, zone), executeBy, start, end).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({
        "US,    America/Chicago,  2026-03-17T00:00, 2026-03-05T05:59, 2026-03-05T07:00, outside-daytime-hours",
        "US,    America/Chicago,  2026-03-17T00:00, 2026-03-16T21:00, 2026-03-16T22:01, outside-daytime-hours",
        "US,    America/Chicago,  2026-03-17T00:00, 2026-03-08T05:59, 2026-03-08T07:00, outside-daytime-hours",
        "US,    America/Chicago,  2026-03-17T00:00, 2026-03-17T06:00, 2026-03-17T07:00, warrant-not-live",
        "US-TX, America/Chicago,  2026-03-07T00:00, 2026-03-06T23:00, 2026-03-07T00:01, warrant-not-live",
        "US-TX, America/Chicago,  2026-03-07T00:00, 2026-03-07T08:00, 2026-03-07T09:00, warrant-not-live",
        "US-NY, America/New_York, 2026-03-13T00:00, 2026-03-05T05:59, 2026-03-05T07:00, outside-daytime-hours",
        "US-NY, America/New_York, 2026-03-13T00:00, 2026-03-12T20:00, 2026-03-12T21:01, outside-daytime-hours",
        "US-NY, America/New_York, 2026-03-13T00:00, 2026-03-13T08:00, 2026-03-13T09:00, warrant-not-live",
        "US-VA, America/New_York, 2026-03-18T00:00, 2026-03-05T07:59, 2026-03-05T09:00, outside-daytime-hours",
        "US-VA, America/New_York, 2026-03-18T00:00, 2026-03-17T16:00, 2026-03-17T17:01, outside-daytime-hours",
        "US-VA, America/New_York, 2026-03-18T00:00, 2026-03-18T08:00, 2026-03-18T09:00, warrant-not-live"
    })
    void WAR_03_WAR_04_WAR_05_a_minute_more_is_refused(
            String law, String zone, String executeBy, String start, String end, String problem) {
        Trial.refused(scheduled(Venue.of(law, zone), executeBy, start, end), "WAR-05", problem);
    }

    @Test
    void WAR_05_the_hours_are_those_of_the_sites_zone() {
        Venue chicago = Venue.of("US", "America/Chicago");
        Trial denver = given(
                chicago.opened(),
                chicago.siteIn(ZoneId.of("America/Denver")),
                chicago.requested(WarrantKind.SEARCH),
                chicago.issued("2026-03-17T00:00"));
        Trial.refused(
                denver.when(schedule(chicago.window("2026-03-05T06:59", "2026-03-05T08:00")), now(chicago)),
                "WAR-05",
                "outside-daytime-hours");
        denver.when(schedule(chicago.window("2026-03-05T07:00", "2026-03-05T08:00")), now(chicago))
                .expectSuccessfulHandlerExecution();
    }

    private static ResultValidator<Operation> scheduled(Venue venue, String executeBy, String start, String end) {
        return given(venue.history(executeBy)).when(schedule(venue.window(start, end)), now(venue));
    }

    private static muster.decision.Facts now(Venue venue) {
        return facts(LEAD, venue.at("2026-03-03T10:00"));
    }

    private static ScheduleRaid schedule(Window window) {
        return new ScheduleRaid(OPERATION, RAID, PARLOUR, window, Entry.KNOCK_AND_ANNOUNCE, null, null);
    }
}
