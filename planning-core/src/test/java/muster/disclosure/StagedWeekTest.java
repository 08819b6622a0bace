package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.RAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.agency.event.AgencyKind;
import muster.operation.event.OperationEvent;
import muster.shared.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Stage one of what victim services, child protection and hospitals learn of a raid: its ISO week. */
class StagedWeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-27T23:59, 2026-W52",
        "2026-12-28T00:00, 2026-W53",
        "2026-12-31T12:00, 2026-W53",
        "2027-01-01T00:00, 2026-W53",
        "2027-01-02T12:00, 2026-W53",
        "2027-01-03T23:59, 2026-W53",
        "2027-01-04T00:00, 2027-W01",
        "2025-12-29T00:00, 2026-W01",
        "2026-01-01T00:00, 2026-W01",
        "2026-03-05T08:00, 2026-W10"
    })
    void a_year_of_weeks_ends_with_the_week_and_not_with_december(String start, String week) {
        assertThat(scheduled("America/Los_Angeles", hour(start, "America/Los_Angeles")))
                .isEqualTo(Map.of("raidId", RAID, "status", "SCHEDULED", "week", week));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T07:59:00Z, America/Los_Angeles, 2026-W53",
        "2027-01-04T08:00:00Z, America/Los_Angeles, 2027-W01",
        "2027-01-04T07:59:00Z, UTC, 2027-W01",
        "2027-01-03T13:59:00Z, Pacific/Guam, 2026-W53",
        "2027-01-03T14:00:00Z, Pacific/Guam, 2027-W01"
    })
    void the_week_is_that_of_the_operations_zone(Instant start, String zone, String week) {
        assertThat(scheduled(zone, new Window(start, start.plusSeconds(3_600)))).containsEntry("week", week);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T00:00, 2026-03-08T23:00",
        "2026-12-31T12:00, 2027-01-03T12:00",
        "2027-01-03T12:00, 2026-12-28T00:00"
    })
    void INF_02_a_move_inside_the_week_is_not_told(String from, String to) {
        for (AgencyKind kind : staged()) {
            assertThat(moved(kind, from, to)).as("%s", kind).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T23:59, 2026-03-09T00:00, 2026-W11",
        "2026-03-09T00:00, 2026-03-08T23:59, 2026-W10",
        "2027-01-03T23:59, 2027-01-04T00:00, 2027-W01",
        "2026-03-05T08:00, 2027-03-11T08:00, 2027-W10"
    })
    void a_move_to_another_week_is_told_as_that_week(String from, String to, String week) {
        for (AgencyKind kind : staged()) {
            assertThat(moved(kind, from, to))
                    .as("%s", kind)
                    .extracting(Update::data)
                    .containsExactly(Map.of("raidId", RAID, "week", week));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VICTIM_SERVICES", "CHILD_PROTECTION", "MEDICAL"})
    void nothing_else_of_a_whole_plan_reaches_them(AgencyKind kind) {
        List<OperationEvent> history = new ArrayList<>(List.of(
                HarborPlan.opened(),
                HarborPlan.invited(GUEST, kind),
                HarborPlan.site(),
                HarborPlan.requested(),
                HarborPlan.approved(),
                HarborPlan.raid(),
                HarborPlan.assigned(GUEST)));
        history.addAll(
                List.of(HarborPlan.moved(), HarborPlan.taskMoved(), HarborPlan.cancelled(), HarborPlan.released()));
        assertThat(Feed.of(GUEST, history))
                .extracting(Update::data)
                .containsExactly(
                        Map.of("id", HarborPlan.OPERATION),
                        Map.of("raidId", RAID, "status", "SCHEDULED", "week", "2026-W10"),
                        Map.of("raidId", RAID, "week", "2026-W11"),
                        Map.of("raidId", RAID, "status", "CANCELLED"));
    }

    private static List<AgencyKind> staged() {
        return List.of(AgencyKind.VICTIM_SERVICES, AgencyKind.CHILD_PROTECTION, AgencyKind.MEDICAL);
    }

    private static Map<String, Object> scheduled(String zone, Window window) {
        return Feed.last(
                        GUEST,
                        List.of(
                                HarborPlan.openedIn(ZoneId.of(zone)),
                                HarborPlan.invited(GUEST, AgencyKind.VICTIM_SERVICES),
                                HarborPlan.site(),
                                HarborPlan.raid(RAID, window)))
                .getFirst()
                .data();
    }

    private static List<Update> moved(AgencyKind kind, String from, String to) {
        Window first = hour(from, "America/Los_Angeles");
        return Feed.last(
                GUEST,
                List.of(
                        HarborPlan.opened(),
                        HarborPlan.invited(GUEST, kind),
                        HarborPlan.site(),
                        HarborPlan.raid(RAID, first),
                        HarborPlan.moved(first, hour(to, "America/Los_Angeles"))));
    }

    private static Window hour(String wallTime, String zone) {
        Instant start = LocalDateTime.parse(wallTime).atZone(ZoneId.of(zone)).toInstant();
        return new Window(start, start.plusSeconds(3_600));
    }
}
