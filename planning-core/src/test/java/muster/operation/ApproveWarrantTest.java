package muster.operation;

import static muster.operation.SafeHarbor.JUDGE;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PAPER;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.Trial.given;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApproveWarrantTest {
    private static final Trial ASKED = given(opened(), parlour(), requested());

    @Test
    void what_the_judge_allowed_and_by_which_law_is_recorded() {
        ApproveWarrant command =
                new ApproveWarrant(OPERATION, WARRANT, "Hon. Ruth Abara", NOW, true, true, "Guns inside", null, PAPER);
        ASKED.when(command, facts(JUDGE, NOW))
                .expectEvents(new WarrantApproved(
                        OPERATION,
                        WARRANT,
                        "Hon. Ruth Abara",
                        NOW,
                        true,
                        true,
                        "Guns inside",
                        null,
                        PAPER,
                        at("2026-03-13T00:00"),
                        "US-CA@2013-01-01"));
    }

    @Nested
    class the_last_day_on_the_orders_face {
        @ParameterizedTest
        @CsvSource({
            "2026-03-11, 2026-03-12T00:00",
            "2026-03-03, 2026-03-04T00:00",
            "2026-03-02, 2026-03-03T00:00",
            "2026-03-12, 2026-03-13T00:00"
        })
        void WAR_04_a_face_no_laxer_than_the_law_counts(LocalDate face, String executeBy) {
            approved(NOW, face).expectEvents(order(NOW, face, at(executeBy)));
            Trial.warned(approved(NOW, face));
        }

        @ParameterizedTest
        @CsvSource({"2026-03-13", "2026-04-30"})
        void WAR_04_a_face_laxer_than_the_law_is_warned_of_and_the_law_counts(LocalDate face) {
            approved(NOW, face).expectEvents(order(NOW, face, at("2026-03-13T00:00")));
            Trial.warned(approved(NOW, face), "WAR-04");
        }

        @Test
        void a_face_before_the_decision_is_invalid() {
            Trial.invalid(approved(NOW, LocalDate.parse("2026-03-01")), "expires-before-issued");
        }

        @Test
        void an_arrest_warrant_keeps_its_face_and_has_no_clock() {
            LocalDate face = LocalDate.parse("2027-01-01");
            Trial arrest = given(opened(), parlour(), requested(WARRANT, WarrantKind.ARREST));
            arrest.when(approve(NOW, face), facts(JUDGE, NOW)).expectEvents(order(NOW, face, null));
            Trial.warned(arrest.when(approve(NOW, face), facts(JUDGE, NOW)));
        }
    }

    @Nested
    class the_day_of_the_decision {
        @ParameterizedTest
        @CsvSource({"2026-03-02T23:59, 2026-03-13T00:00", "2026-03-03T00:00, 2026-03-14T00:00"})
        void WAR_04_is_counted_by_the_clock_on_the_sites_wall(String decidedAt, String executeBy) {
            ASKED.when(approve(at(decidedAt), null), facts(JUDGE, at("2026-03-03T09:00")))
                    .expectEvents(order(at(decidedAt), null, at(executeBy)));
        }

        @Test
        void WAR_04_is_that_of_the_site_not_of_the_operation() {
            Venue california = Venue.of("US-CA", "America/Los_Angeles");
            ZoneId guam = ZoneId.of("Pacific/Guam");
            Instant tuesdayInGuam = california.at("2026-03-02T10:00");
            Instant lastMoment =
                    LocalDate.parse("2026-03-14").atStartOfDay(guam).toInstant();
            given(california.opened(), california.siteIn(guam), california.requested(WarrantKind.SEARCH))
                    .when(approve(tuesdayInGuam, null), facts(JUDGE, tuesdayInGuam))
                    .expectEvents(order(tuesdayInGuam, null, lastMoment));
        }
    }

    @Test
    void WAR_10_a_federal_tracking_order_is_good_for_ten_days() {
        Venue federal = Venue.of("US", "America/Chicago");
        Instant issued = federal.at("2026-03-02T10:00");
        given(federal.opened(), federal.site(), federal.requested(WarrantKind.TRACKING))
                .when(approve(issued, null), facts(JUDGE, issued))
                .expectEvents(order(issued, null, federal.at("2026-03-13T00:00"), "US@2009-12-01"));
    }

    @Test
    void WAR_10_where_a_law_sets_no_limit_for_tracking_its_general_one_counts() {
        given(opened(), parlour(), requested(WARRANT, WarrantKind.TRACKING))
                .when(approve(NOW, null), facts(JUDGE, NOW))
                .expectEvents(order(NOW, null, at("2026-03-13T00:00")));
    }

    @Test
    void the_law_is_that_of_the_day_of_the_decision() {
        Venue virginia = Venue.of("US-VA", "America/New_York");
        Instant before = virginia.at("2021-02-28T10:00");
        given(virginia.opened(), virginia.site(), requestedLongAgo(before))
                .when(approve(before, null), facts(JUDGE, NOW))
                .expectEvents(order(before, null, virginia.at("2021-03-16T00:00"), "US-VA@2006-07-01"));
    }

    private static Object requestedLongAgo(Instant at) {
        return SafeHarbor.requestedAt(
                at.atZone(SafeHarbor.ZONE).toLocalDateTime().toString());
    }

    private static ResultValidator<Operation> approved(Instant decidedAt, @Nullable LocalDate face) {
        return ASKED.when(approve(decidedAt, face), facts(JUDGE, NOW));
    }

    private static ApproveWarrant approve(Instant decidedAt, @Nullable LocalDate face) {
        return new ApproveWarrant(OPERATION, WARRANT, "Hon. Ruth Abara", decidedAt, false, false, null, face, null);
    }

    private static WarrantApproved order(Instant decidedAt, @Nullable LocalDate face, @Nullable Instant executeBy) {
        return order(decidedAt, face, executeBy, "US-CA@2013-01-01");
    }

    private static WarrantApproved order(
            Instant decidedAt, @Nullable LocalDate face, @Nullable Instant executeBy, String pack) {
        return new WarrantApproved(
                OPERATION, WARRANT, "Hon. Ruth Abara", decidedAt, false, false, null, face, null, executeBy, pack);
    }
}
