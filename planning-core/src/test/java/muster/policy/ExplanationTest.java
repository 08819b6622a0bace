package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the clock says, in words that a planner can take to the prosecutor. */
class ExplanationTest {
    private static final String ISSUED = "2026-04-01T16:00";

    @Test
    void an_end_in_hours_is_a_minute_and_an_end_in_days_is_a_day() {
        assertThat(explained("US-NC", ISSUED, "2026-04-02T10:00", false, null))
                .contains("48 hours from the moment of issue; the last good minute is");
        assertThat(explained("US-CA", ISSUED, "2026-04-02T10:00", false, null))
                .contains("10 days, not counting the day of issue; the last good day is 11 April 2026");
    }

    @Test
    void an_end_that_the_warrant_itself_sets_is_said_to_be_its_own() {
        assertThat(explained("US-CA", ISSUED, "2026-04-02T10:00", false, LocalDate.parse("2026-04-03")))
                .contains("the last good day, earlier by the warrant itself, is 3 April 2026");
        assertThat(explained("US-OR", ISSUED, "2026-04-02T10:00", false, LocalDate.parse("2026-04-10")))
                .contains("the last good day, later by the warrant itself, is 10 April 2026");
    }

    @Test
    void an_entry_is_before_the_issue_in_time_or_too_late() {
        assertThat(explained("US-CA", ISSUED, "2026-04-01T10:00", false, null))
                .contains("lies before the warrant was issued");
        assertThat(explained("US-CA", ISSUED, "2026-04-11T10:00", false, null))
                .contains("is in time and inside those hours.");
        assertThat(explained("US-CA", ISSUED, "2026-04-12T10:00", false, null)).contains("is too late");
    }

    @Test
    void hours_in_words_are_repeated_and_left_to_a_person_but_for_the_judges_leave() {
        assertThat(explained("US-ID", ISSUED, "2026-04-02T10:00", false, null))
                .contains("The law puts daytime in words, not hours: enough natural light to see by")
                .contains("whether it is daytime no clock can tell.")
                .contains("A person must judge this");
        assertThat(explained("US-ID", ISSUED, "2026-04-02T10:00", true, null))
                .contains("no clock can tell, but the judge allowed any hour");
    }

    @Test
    void where_the_law_sets_no_hours_nothing_is_said_of_them() {
        assertThat(explained("US-FL", ISSUED, "2026-04-02T03:00", false, null))
                .contains("The law sets no hours of service.")
                .contains("is in time.")
                .doesNotContain("daytime")
                .doesNotContain("person");
    }

    @Test
    void an_entry_at_night_is_outside_and_so_it_is_said_with_the_judges_leave() {
        assertThat(explained("US-CA", ISSUED, "2026-04-02T23:00", false, null)).contains("outside those hours.");
        assertThat(explained("US-CA", ISSUED, "2026-04-02T23:00", true, null))
                .contains("outside those hours, but the judge allowed any hour.");
    }

    private static String explained(
            String place, String issued, String entry, boolean night, @Nullable LocalDate face) {
        return WarrantClock.reckon(
                        PolicyPacks.load(),
                        new WarrantClockQuestion(place, issued, entry, "America/New_York", night, face, null, null))
                .explanation();
    }
}
