package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import muster.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarrantClockTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final String ISSUED = "2026-04-01T16:00";

    @ParameterizedTest
    @CsvSource({
        "US,    2009-11-30T12:00, 2009-12-11T05:00:00Z, US@1985-08-01",
        "US,    2009-12-01T12:00, 2009-12-16T05:00:00Z, US@2009-12-01",
        "US,    1972-09-30T12:00, 1972-10-11T04:00:00Z, US@1946-03-21",
        "US-VA, 2021-02-28T12:00, 2021-03-16T04:00:00Z, US-VA@2006-07-01",
        "US-VA, 2021-03-01T12:00, 2021-03-17T04:00:00Z, US-VA@2021-03-01",
        "US-TX, 2026-06-01T10:00, 2026-06-06T05:00:00Z, US-TX@2013-06-14"
    })
    void the_pack_in_force_on_the_day_of_issue_sets_the_end(String state, String issued, Instant end, String pack) {
        var answer = reckon(question(state, issued, issued, false));
        assertThat(answer.executeBy()).isEqualTo(end);
        assertThat(answer.pack()).isEqualTo(pack);
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28T12:00, ", "2021-03-01T12:00, false"})
    void virginia_knows_hours_only_since_march_2021(String issued, @Nullable Boolean daytime) {
        var answer = reckon(question("US-VA", issued, "2021-03-02T18:00", false));
        assertThat(answer.withinDaytime()).isEqualTo(daytime);
        assertThat(answer.clockSatisfied()).isEqualTo(daytime == null);
        assertThat(answer.needsPerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "US-TX, 2026-06-01T10:00, dna,             2026-06-18T05:00:00Z",
        "US-TX, 2026-06-01T10:00, electronic data, 2026-06-13T05:00:00Z",
        "US,    2026-04-01T16:00, TRACKING,        2026-04-12T04:00:00Z"
    })
    void a_purpose_has_its_own_limit(String state, String issued, String purpose, Instant end) {
        assertThat(reckon(asked(state, issued, null, null, purpose)).executeBy())
                .isEqualTo(end);
    }

    @Test
    void a_wall_time_and_the_same_instant_with_an_offset_give_one_answer() {
        var wall = reckon(question("US", ISSUED, "2026-04-02T05:59", false));
        assertThat(reckon(question("US", "2026-04-01T20:00Z", "2026-04-02T05:59:00-04:00", false)))
                .isEqualTo(wall);
    }

    @Test
    void leave_for_the_night_satisfies_the_clock_but_makes_no_day() {
        var answer = reckon(question("US", ISSUED, "2026-04-02T22:01", true));
        assertThat(answer.withinDaytime()).isFalse();
        assertThat(answer.clockSatisfied()).isTrue();
    }

    @Test
    void sunset_is_no_hour_unless_the_judge_allowed_the_night() {
        assertThat(reckon(question("US", "1956-05-01T10:00", "1956-05-01T12:00", false)))
                .returns(null, WarrantClockAnswer::withinDaytime)
                .returns(false, WarrantClockAnswer::clockSatisfied)
                .returns(true, WarrantClockAnswer::needsPerson);
        assertThat(reckon(question("US", "1956-05-01T10:00", "1956-05-01T12:00", true))
                        .clockSatisfied())
                .isTrue();
    }

    @Test
    void execution_before_issue_is_not_in_time() {
        assertThat(reckon(question("US", ISSUED, "2026-04-01T15:59", false)).withinTime())
                .isFalse();
        assertThat(reckon(question("US", ISSUED, ISSUED, false)).withinTime()).isTrue();
    }

    @Test
    void an_unsettled_text_asks_for_a_person() {
        assertThat(reckon(question("US", "2005-06-01T10:00", "2005-06-02T10:00", false)))
                .returns(true, WarrantClockAnswer::clockSatisfied)
                .returns(true, WarrantClockAnswer::needsPerson);
    }

    @Test
    void the_explanation_says_limit_hours_and_finding_in_plain_words() {
        assertThat(reckon(question("US", ISSUED, "2026-04-15T21:00", false)).explanation())
                .isEqualTo(
                        "US@2009-12-01 gives 14 days, not counting the day of issue; the last good day is 15 April 2026"
                                + " at the site. The law allows service 06:00-22:00. Entry on 15 April 2026 at 21:00"
                                + " (America/New_York) is in time and inside those hours.");
    }

    @Nested
    class The_face_of_the_warrant {
        @ParameterizedTest
        @CsvSource({
            "2026-04-10, 2026-04-11T04:00:00Z",
            "2026-04-15, 2026-04-16T04:00:00Z",
            "2027-01-01, 2026-04-16T04:00:00Z"
        })
        void wins_where_its_date_is_stricter(LocalDate lastGoodDay, Instant end) {
            assertThat(reckon(asked("US", ISSUED, lastGoodDay, null, null)).executeBy())
                    .isEqualTo(end);
        }

        @ParameterizedTest
        @CsvSource({
            "US,    2026-04-01T16:00, 06:30-21:00, true",
            "US,    2026-04-01T16:00, 06:30-16:00, false",
            "US,    2026-04-01T23:00, 06:30-23:30, false",
            "US-TX, 2026-04-01T16:00, 06:30-16:00, false",
            "US-TX, 2026-04-01T16:00, 06:30-21:00, true"
        })
        void narrows_the_hours_and_never_widens_them(String state, String issued, String hours, boolean daytime) {
            assertThat(reckon(asked(state, issued, null, hours, null)).withinDaytime())
                    .isEqualTo(daytime);
        }

        @Test
        void at_odds_with_itself_goes_to_a_person() {
            var anyHourYetHours = new WarrantClockQuestion(
                    "US", ISSUED, "2026-04-02T22:30", "America/New_York", true, null, "06:30-21:00", null);
            assertThat(reckon(anyHourYetHours).needsPerson()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "US,    2026-04-01T16:00, America/Nowhere,  , , zone-unknown, /zone",
        "US,    2026-04-01T16:00, -04:00,           , , zone-unknown, /zone",
        "US,    2026-03-08T02:30, America/New_York, , , time-does-not-exist, /issuedAt",
        "US,    2026-11-01T01:30, America/New_York, , , time-exists-twice, /issuedAt",
        "US,    2026-04-01,       America/New_York, , , time-unreadable, /issuedAt",
        "US,    2026-02-30T10:00, America/New_York, , , time-unreadable, /issuedAt",
        "US,    +99999-01-01T10:00, America/New_York, , , time-unreadable, /issuedAt",
        "US-ZZ, 2026-04-01T16:00, America/New_York, , , jurisdiction-unknown, /jurisdiction",
        "US-VA, 2006-06-30T16:00, America/New_York, , , before-earliest-pack, /issuedAt",
        "US,    2026-04-01T16:00, America/New_York, 22:00-06:00, , service-hours-unreadable, /faceWindow",
        "US,    2026-04-01T16:00, America/New_York, 6-22, , service-hours-unreadable, /faceWindow",
        "US,    2026-04-01T16:00, America/New_York, , DNA, purpose-unknown, /purpose"
    })
    void what_cannot_be_meant_is_refused(
            String state, String issued, String zone, String hours, String purpose, String code, String pointer) {
        var question = new WarrantClockQuestion(state, issued, ISSUED, zone, false, null, hours, purpose);
        assertThatThrownBy(() -> reckon(question))
                .asInstanceOf(type(Invalid.class))
                .returns(code, Invalid::code)
                .returns(pointer, Invalid::pointer);
    }

    @Test
    void a_refused_jurisdiction_is_answered_with_those_known() {
        assertThatThrownBy(() -> reckon(question("US-ZZ", ISSUED, ISSUED, false)))
                .hasMessageContaining("US, US-AK, US-AR")
                .hasMessageContaining("US-WY");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T01:30-04:00", "2026-11-01T01:30-05:00"})
    void an_hour_that_struck_twice_is_read_by_its_offset(String execution) {
        assertThat(reckon(question("US", "2026-10-30T10:00", execution, false)).withinTime())
                .isTrue();
    }

    private static WarrantClockAnswer reckon(WarrantClockQuestion question) {
        var answer = WarrantClock.reckon(PACKS, question);
        assertThat(answer.explanation()).doesNotContainIgnoringCase("admissible");
        return answer;
    }

    private static WarrantClockQuestion question(String state, String issued, String execution, boolean night) {
        return new WarrantClockQuestion(state, issued, execution, zone(state), night, null, null, null);
    }

    private static WarrantClockQuestion asked(
            String state,
            String issued,
            @Nullable LocalDate lastGoodDay,
            @Nullable String hours,
            @Nullable String purpose) {
        return new WarrantClockQuestion(state, issued, issued, zone(state), false, lastGoodDay, hours, purpose);
    }

    private static String zone(String state) {
        return state.equals("US-TX") ? "America/Chicago" : "America/New_York";
    }
}
