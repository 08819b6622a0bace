package muster.operation;

import static muster.operation.SafeHarbor.HOTEL_LOBBY;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.lobby;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import muster.decision.Decided;
import muster.decision.Deciding;
import muster.decision.VersionMismatch;
import muster.decision.Warning;
import muster.operation.event.Entry;
import muster.operation.event.ExceptionKind;
import muster.operation.event.RaidScheduled;
import muster.operation.event.WarrantException;
import muster.operation.event.WarrantKind;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleRaidTest {
    private static final Trial WITH_WARRANT = given(opened(), parlour(), lobby(), requested(), issued(false));

    @Test
    void a_raid_inside_the_warrants_clock_and_hours_is_scheduled() {
        scheduled(WITH_WARRANT, "2026-03-05T08:00", "2026-03-05T09:00")
                .expectEvents(raid("2026-03-05T08:00", "2026-03-05T09:00"));
    }

    @Nested
    class WAR_01 {
        @Test
        void WAR_01_premises_are_not_entered_without_a_warrant() {
            Trial.refused(
                    scheduled(given(opened(), parlour()), "2026-03-05T08:00", "2026-03-05T09:00"),
                    "WAR-01",
                    "warrant-missing");
        }

        @Test
        void WAR_01_a_warrant_that_is_only_requested_is_none() {
            Trial.refused(
                    scheduled(given(opened(), parlour(), requested()), "2026-03-05T08:00", "2026-03-05T09:00"),
                    "WAR-01",
                    "warrant-missing");
        }

        @Test
        void WAR_01_an_arrest_warrant_alone_opens_no_door() {
            Trial.refused(
                    scheduled(
                            given(opened(), parlour(), requested(WARRANT, WarrantKind.ARREST), issued(false)),
                            "2026-03-05T08:00",
                            "2026-03-05T09:00"),
                    "WAR-01",
                    "warrant-missing");
        }

        @Test
        void WAR_01_a_warrant_for_another_site_does_not_serve() {
            Trial.refused(
                    WITH_WARRANT.when(
                            schedule(HOTEL_LOBBY, window("2026-03-05T08:00", "2026-03-05T09:00"), WARRANT, null),
                            facts(LEAD, at("2026-03-03T10:00"))),
                    "WAR-01",
                    "warrant-missing");
        }

        @Test
        void WAR_01_recorded_consent_needs_no_warrant() {
            WarrantException consent = new WarrantException(ExceptionKind.CONSENT, "Sam Ortega", "The owner signed");
            Window night = window("2026-03-05T02:00", "2026-03-05T03:00");
            given(opened(), parlour())
                    .when(schedule(PARLOUR, night, null, consent), facts(LEAD, at("2026-03-03T10:00")))
                    .expectEvents(new RaidScheduled(
                            OPERATION, RAID, PARLOUR, night, Entry.KNOCK_AND_ANNOUNCE, null, consent));
        }

        @Test
        void WAR_01_a_place_that_is_not_entered_needs_no_warrant() {
            Window night = window("2026-03-05T02:00", "2026-03-05T03:00");
            given(opened(), lobby())
                    .when(schedule(HOTEL_LOBBY, night, null, null), facts(LEAD, at("2026-03-03T10:00")))
                    .expectEvents(new RaidScheduled(
                            OPERATION, RAID, HOTEL_LOBBY, night, Entry.KNOCK_AND_ANNOUNCE, null, null));
        }
    }

    @Nested
    class WAR_05 {
        @ParameterizedTest
        @CsvSource({
            "2026-03-05T05:40, 2026-03-05T06:30, outside-daytime-hours",
            "2026-03-05T06:59, 2026-03-05T08:00, outside-daytime-hours",
            "2026-03-05T21:30, 2026-03-05T22:01, outside-daytime-hours",
            "2026-03-05T12:00, 2026-03-06T12:00, outside-daytime-hours",
            "2026-03-12T21:00, 2026-03-13T00:01, warrant-not-live",
            "2026-03-13T08:00, 2026-03-13T09:00, warrant-not-live",
            "2026-03-02T09:59, 2026-03-02T11:00, warrant-not-live"
        })
        void WAR_05_every_instant_of_the_entry_must_be_lawful(String start, String end, String problem) {
            Trial.refused(scheduled(WITH_WARRANT, start, end), "WAR-05", problem);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-05T07:00, 2026-03-05T08:00",
            "2026-03-05T21:00, 2026-03-05T22:00",
            "2026-03-12T21:00, 2026-03-12T22:00",
            "2026-03-02T10:00, 2026-03-02T11:00"
        })
        void WAR_05_the_edges_themselves_are_lawful(String start, String end) {
            scheduled(WITH_WARRANT, start, end).expectEvents(raid(start, end));
        }

        @Test
        void WAR_05_night_service_that_the_judge_allowed_is_lawful() {
            scheduled(given(opened(), parlour(), requested(), issued(true)), "2026-03-05T05:40", "2026-03-05T06:30")
                    .expectEvents(raid("2026-03-05T05:40", "2026-03-05T06:30"));
        }

        @Test
        void WAR_05_of_two_warrants_the_one_that_allows_the_night_serves_at_night() {
            WarrantId longer = new WarrantId(SafeHarbor.id(31));
            scheduled(
                            given(
                                    opened(),
                                    parlour(),
                                    requested(),
                                    issued(true),
                                    requested(longer, WarrantKind.SEARCH),
                                    issued(longer, at("2026-03-04T10:00"), false)),
                            "2026-03-05T05:40",
                            "2026-03-05T06:30")
                    .expectEvents(raid("2026-03-05T05:40", "2026-03-05T06:30"));
        }

        @Test
        void WAR_05_a_window_close_to_an_edge_is_warned_of() {
            scheduled(WITH_WARRANT, "2026-03-05T07:10", "2026-03-05T08:00")
                    .expectResultMessageMatching(org.axonframework.test.matchers.Matchers.predicate(
                            message -> assertWarned((Decided) message.getPayload())));
        }

        private static boolean assertWarned(Decided decided) {
            assertThat(decided.decision().warnings()).extracting(Warning::code).containsExactly("WAR-05");
            return true;
        }
    }

    @Test
    void a_raid_outside_the_operations_window_is_invalid() {
        Trial.invalid(scheduled(WITH_WARRANT, "2026-04-01T08:00", "2026-04-01T09:00"), "outside-the-operation");
    }

    @Test
    void a_site_or_a_warrant_of_nobody_is_invalid() {
        Window day = window("2026-03-05T08:00", "2026-03-05T09:00");
        SiteId nowhere = new SiteId(SafeHarbor.id(99));
        WarrantId none = new WarrantId(SafeHarbor.id(98));
        Trial.invalid(
                WITH_WARRANT.when(schedule(nowhere, day, null, null), facts(LEAD, at("2026-03-03T10:00"))),
                "unknown-site");
        Trial.invalid(
                WITH_WARRANT.when(schedule(PARLOUR, day, none, null), facts(LEAD, at("2026-03-03T10:00"))),
                "unknown-warrant");
    }

    @Test
    void a_sender_who_decided_on_an_older_version_loses() {
        WITH_WARRANT
                .with(Deciding.IF_MATCH, "3")
                .when(
                        schedule(PARLOUR, window("2026-03-05T08:00", "2026-03-05T09:00"), null, null),
                        facts(LEAD, at("2026-03-03T10:00")))
                .expectNoEvents()
                .expectException(VersionMismatch.class);
    }

    private static ResultValidator<Operation> scheduled(Trial trial, String start, String end) {
        return trial.when(schedule(PARLOUR, window(start, end), null, null), facts(LEAD, at("2026-03-03T10:00")));
    }

    private static ScheduleRaid schedule(
            SiteId site, Window window, @Nullable WarrantId warrant, @Nullable WarrantException exception) {
        return new ScheduleRaid(OPERATION, RAID, site, window, Entry.KNOCK_AND_ANNOUNCE, warrant, exception);
    }
}
