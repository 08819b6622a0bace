package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ohio counts three days without Saturdays, Sundays and legal holidays. */
class BusinessDaysTest {
    private static final ZoneId OHIO = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-01-12T12:00:00Z, 2026-01-16T05:00:00Z, within a week",
        "2026-01-09T12:00:00Z, 2026-01-15T05:00:00Z, over a weekend",
        "2026-01-08T12:00:00Z, 2026-01-14T05:00:00Z, a Friday counts",
        "2025-12-31T12:00:00Z, 2026-01-07T05:00:00Z, over New Year's Day",
        "2026-01-15T12:00:00Z, 2026-01-22T05:00:00Z, over the third Monday of January",
        "2026-05-21T12:00:00Z, 2026-05-28T04:00:00Z, over the last Monday of May",
        "2027-07-01T12:00:00Z, 2027-07-08T04:00:00Z, over a Fourth of July that is kept on the Monday"
    })
    void WAR_04_days_are_counted_that_are_neither_weekend_nor_holiday(Instant issued, Instant end, String which) {
        PolicyPack ohio = PolicyPacks.load()
                .at("US-OH", LocalDate.ofInstant(issued, OHIO))
                .orElseThrow();
        assertThat(ohio.executeBy(issued, OHIO, PolicyPack.SEARCH, null))
                .as(which)
                .isEqualTo(end);
    }

    @Test
    void a_holiday_is_kept_from_its_first_year_on() {
        Holiday day = new Holiday("A day of its own", MonthDay.of(3, 31), null, 0, 0, 2020);
        assertThat(day.falls(LocalDate.parse("2020-03-31"))).isTrue();
        assertThat(day.falls(LocalDate.parse("2021-03-31"))).isTrue();
        assertThat(day.falls(LocalDate.parse("2022-04-01"))).isFalse();
        assertThat(day.falls(LocalDate.parse("2023-03-31"))).isTrue();
        assertThat(new Holiday("Later", MonthDay.of(3, 31), null, 0, 0, 2021).falls(LocalDate.parse("2020-03-31")))
                .isFalse();
    }
}
