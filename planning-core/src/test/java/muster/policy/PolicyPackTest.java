package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import muster.agency.event.LocalPolicy;
import muster.shared.ServiceHours;
import muster.shared.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyPackTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant FAR_AWAY = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-04-02T10:00:00Z, 2026-04-03T02:00:00Z, true,  from opening to closing time",
        "2026-04-02T09:59:59Z, 2026-04-02T12:00:00Z, false, a second early",
        "2026-04-02T12:00:00Z, 2026-04-03T02:00:01Z, false, a second late",
        "2026-04-02T12:00:00Z, 2026-04-03T12:00:00Z, false, across a night",
        "2026-04-02T12:00:00Z, 2026-04-09T12:00:00Z, false, across a week",
        "2026-03-08T10:00:00Z, 2026-03-08T12:00:00Z, true,  06:00 on the day that summer time begins",
        "2026-03-08T09:59:00Z, 2026-03-08T12:00:00Z, false, 05:59 on that day",
        "2026-11-01T11:00:00Z, 2026-11-02T03:00:00Z, true,  06:00 to 22:00 on the day that it ends",
        "2026-11-01T10:30:00Z, 2026-11-01T12:00:00Z, false, 05:30 on that day although 06:30 the day before",
        "2026-03-08T05:00:00Z, 2026-03-08T12:00:00Z, false, across the change itself"
    })
    void an_entry_is_by_day_when_every_instant_of_it_is(Instant start, Instant end, boolean daytime, String which) {
        assertThat(federal("2026-01-01").isDaytime(new Window(start, end), NEW_YORK))
                .as(which)
                .isEqualTo(daytime);
    }

    @ParameterizedTest
    @CsvSource({
        "01:30-05:00, 2026-11-01T05:30:00Z, 2026-11-01T05:59:00Z, true,  01:30 to 01:59 for the first time",
        "01:30-05:00, 2026-11-01T05:30:00Z, 2026-11-01T06:31:00Z, false, on to 01:31 when it struck again",
        "01:00-02:00, 2026-11-01T05:00:00Z, 2026-11-01T07:00:00Z, true,  the whole of an hour that struck twice",
        "01:00-02:30, 2026-03-08T06:00:00Z, 2026-03-08T07:00:00Z, true,  up to the hour that never struck",
        "01:00-02:30, 2026-03-08T06:00:00Z, 2026-03-08T07:01:00Z, false, past the hour that never struck"
    })
    void hours_beside_a_clock_change_are_read_off_the_wall(
            String hours, Instant start, Instant end, boolean inside, String which) {
        assertThat(ServiceHours.of(hours).contains(new Window(start, end), NEW_YORK))
                .as(which)
                .isEqualTo(inside);
    }

    @Test
    void WAR_10_use_ends_only_where_devices_have_a_limit() {
        PolicyPack newYork = PACKS.at("US-NY", LocalDate.parse("2026-01-01")).orElseThrow();
        PolicyPack california = PACKS.at("US-CA", LocalDate.parse("2026-01-01")).orElseThrow();
        Instant issued = Instant.parse("2026-04-01T16:00:00Z");
        assertThat(newYork.limits(PolicyPack.TRACKING)).isFalse();
        assertThat(newYork.useUntil(issued, NEW_YORK)).isEmpty();
        assertThat(california.useUntil(issued, NEW_YORK)).contains(Instant.parse("2026-05-02T04:00:00Z"));
    }

    @Test
    void an_agencys_policy_without_a_margin_knows_no_edge() {
        var california = PACKS.at("US-CA", LocalDate.parse("2026-01-01")).orElseThrow();
        var entry = new Window(Instant.parse("2026-04-02T12:00:00Z"), Instant.parse("2026-04-02T13:00:00Z"));
        var hours = ServiceHours.of("08:00-20:00");
        assertThat(california.isNearEdge(entry, NEW_YORK, FAR_AWAY, local(hours, null)))
                .isFalse();
        assertThat(california.isNearEdge(entry, NEW_YORK, FAR_AWAY, local(hours, Duration.ofMinutes(1))))
                .isTrue();
    }

    private static LocalPolicy local(ServiceHours hours, Duration margin) {
        return new LocalPolicy(LocalDate.parse("2026-01-01"), hours, margin, "General Order 12.3");
    }

    @Test
    void where_no_hours_are_set_any_entry_will_do_and_where_only_words_are_none() {
        var night = new Window(Instant.parse("2026-04-02T05:00:00Z"), Instant.parse("2026-04-04T05:00:00Z"));
        var texas = PACKS.at("US-TX", LocalDate.parse("2026-01-01")).orElseThrow();
        assertThat(texas.isDaytime(night, NEW_YORK)).isTrue();
        var noon = new Window(Instant.parse("1956-05-01T16:00:00Z"), Instant.parse("1956-05-01T17:00:00Z"));
        assertThat(federal("1956-05-01").isDaytime(noon, NEW_YORK)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02T10:45:00Z, 2026-04-02T12:00:00Z, false, false, 45 minutes after opening",
        "2026-04-02T10:44:00Z, 2026-04-02T12:00:00Z, false, true,  44 minutes after opening",
        "2026-04-03T00:00:00Z, 2026-04-03T01:15:00Z, false, false, 45 minutes before closing",
        "2026-04-03T00:00:00Z, 2026-04-03T01:16:00Z, false, true,  44 minutes before closing",
        "2026-04-03T00:00:00Z, 2026-04-03T01:16:00Z, true,  false, at night by leave of the judge",
        "2026-12-31T20:00:00Z, 2026-12-31T23:16:00Z, true,  true,  44 minutes before the warrant runs out"
    })
    void an_entry_within_the_margin_is_near_an_edge(
            Instant start, Instant end, boolean night, boolean near, String which) {
        assertThat(federal("2026-01-01").isNearEdge(new Window(start, end), NEW_YORK, FAR_AWAY, night))
                .as(which)
                .isEqualTo(near);
    }

    @Test
    void elapsed_hours_run_across_a_clock_change_and_the_last_instant_is_good() {
        var hours = limit(48, CountingRule.ELAPSED_HOURS, false);
        var issued = Instant.parse("2026-03-07T15:00:00Z");
        assertThat(hours.executeBy(issued, NEW_YORK))
                .isAfter(Instant.parse("2026-03-09T15:00:00Z"))
                .isBefore(Instant.parse("2026-03-09T15:00:01Z"));
    }

    @Test
    void a_last_day_on_a_weekend_rolls_only_where_the_law_says_so() {
        var issued = Instant.parse("2026-04-01T15:00:00Z");
        var stays = limit(10, CountingRule.ISSUE_DAY_EXCLUDED, false);
        var rolls = limit(10, CountingRule.ISSUE_DAY_EXCLUDED, true);
        assertThat(stays.executeBy(issued, NEW_YORK)).isEqualTo("2026-04-12T04:00:00Z");
        assertThat(rolls.executeBy(issued, NEW_YORK)).isEqualTo("2026-04-14T04:00:00Z");
    }

    private static ExecutionLimit limit(int length, CountingRule count, boolean rolls) {
        return new ExecutionLimit(Set.of("SEARCH"), length, count, null, null, rolls, List.of());
    }

    private static PolicyPack federal(String day) {
        return PACKS.at("US", LocalDate.parse(day)).orElseThrow();
    }
}
