package muster.operation;

import static muster.operation.SafeHarbor.HOTEL_LOBBY;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
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

import java.util.Arrays;
import java.util.stream.Stream;
import muster.operation.event.Entry;
import muster.operation.event.ExceptionKind;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantException;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.shared.RaidId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a move does to those assigned is tried in {@link MovedAssignmentsTest}. */
class RescheduleRaidTest {
    private static final Window PLANNED = window("2026-03-05T08:00", "2026-03-05T09:00");
    private static final WarrantId SECOND = new WarrantId(SafeHarbor.id(31));
    /** Issued two days after the first, and good two days longer: through Saturday 14 March. */
    private static final WarrantApproved SECOND_ISSUED = issued(SECOND, at("2026-03-04T10:00"), false);

    @Test
    void a_raid_moves_with_the_reason_and_keeps_its_warrant() {
        moved(planned(), "2026-03-06T08:00", "2026-03-06T09:30")
                .expectEvents(to("2026-03-06T08:00", "2026-03-06T09:30", WARRANT));
    }

    @Nested
    class WAR_06 {
        @ParameterizedTest
        @CsvSource({
            "2026-03-13T08:00, 2026-03-13T09:00",
            "2026-03-12T23:00, 2026-03-13T00:01",
            "2026-03-02T09:59, 2026-03-02T11:00"
        })
        void WAR_06_a_raid_does_not_move_out_of_its_warrants_time(String start, String end) {
            Trial.refused(moved(planned(), start, end), "WAR-06", "warrant-not-live");
        }

        @ParameterizedTest
        @CsvSource({"2026-03-12T21:00, 2026-03-12T22:00", "2026-03-02T10:00, 2026-03-02T11:00"})
        void WAR_06_the_last_and_the_first_hours_of_the_warrant_do(String start, String end) {
            moved(planned(), start, end).expectEvents(to(start, end, WARRANT));
        }

        @Test
        void WAR_06_beyond_its_own_warrant_a_raid_rests_on_another_that_is_live() {
            moved(planned(requested(SECOND, WarrantKind.SEARCH), SECOND_ISSUED), "2026-03-14T08:00", "2026-03-14T09:00")
                    .expectEvents(to("2026-03-14T08:00", "2026-03-14T09:00", SECOND));
        }

        @Test
        void WAR_06_within_its_own_warrant_a_raid_keeps_it_beside_a_longer_one() {
            moved(planned(requested(SECOND, WarrantKind.SEARCH), SECOND_ISSUED), "2026-03-12T08:00", "2026-03-12T09:00")
                    .expectEvents(to("2026-03-12T08:00", "2026-03-12T09:00", WARRANT));
        }

        @Test
        void WAR_06_a_warrant_that_does_not_cover_the_new_time_either_is_no_help() {
            Trial.refused(
                    moved(
                            planned(requested(SECOND, WarrantKind.SEARCH), SECOND_ISSUED),
                            "2026-03-15T08:00",
                            "2026-03-15T09:00"),
                    "WAR-06",
                    "warrant-not-live");
        }

        @Test
        void WAR_06_neither_a_request_nor_a_denial_nor_an_arrest_warrant_is_another_warrant() {
            WarrantDenied denied = new WarrantDenied(OPERATION, SECOND, "Hon. Ruth Abara", NOW, null, null);
            Object asked = requested(SECOND, WarrantKind.SEARCH);
            Object arrest = requested(SECOND, WarrantKind.ARREST);
            for (Trial trial : new Trial[] {planned(asked), planned(asked, denied), planned(arrest, SECOND_ISSUED)}) {
                Trial.refused(moved(trial, "2026-03-14T08:00", "2026-03-14T09:00"), "WAR-06", "warrant-not-live");
            }
        }

        @Test
        void WAR_06_a_warrant_named_for_a_place_that_needs_none_is_replaced_and_not_forgotten() {
            RaidScheduled named =
                    new RaidScheduled(OPERATION, RAID, HOTEL_LOBBY, PLANNED, Entry.KNOCK_AND_ANNOUNCE, WARRANT, null);
            Object first = forLobby(requested());
            Object second = forLobby(requested(SECOND, WarrantKind.SEARCH));
            moved(
                            given(opened(), lobby(), first, issued(false), named, second, SECOND_ISSUED),
                            "2026-03-14T08:00",
                            "2026-03-14T09:00")
                    .expectEvents(to("2026-03-14T08:00", "2026-03-14T09:00", SECOND));
            Trial.refused(
                    moved(
                            given(opened(), lobby(), first, issued(false), named),
                            "2026-03-14T08:00",
                            "2026-03-14T09:00"),
                    "WAR-06",
                    "warrant-not-live");
        }
    }

    @Nested
    class WAR_05 {
        @Test
        void WAR_05_a_raid_does_not_move_into_the_night() {
            Trial.refused(moved(planned(), "2026-03-06T05:40", "2026-03-06T06:30"), "WAR-05", "outside-daytime-hours");
        }

        @Test
        void WAR_05_into_the_night_a_raid_rests_on_another_warrant_that_allows_it() {
            moved(
                            planned(requested(SECOND, WarrantKind.SEARCH), issued(SECOND, NOW, true)),
                            "2026-03-06T05:40",
                            "2026-03-06T06:30")
                    .expectEvents(to("2026-03-06T05:40", "2026-03-06T06:30", SECOND));
        }

        @Test
        void WAR_05_beyond_its_own_warrant_the_hours_of_the_other_one_are_what_is_missing() {
            Trial.refused(
                    moved(
                            planned(requested(SECOND, WarrantKind.SEARCH), SECOND_ISSUED),
                            "2026-03-14T05:40",
                            "2026-03-14T06:30"),
                    "WAR-05",
                    "outside-daytime-hours");
        }

        @Test
        void WAR_05_a_move_close_to_an_edge_is_warned_of() {
            Trial.warned(moved(planned(), "2026-03-06T07:10", "2026-03-06T08:00"), "WAR-05");
            Trial.warned(moved(planned(), "2026-03-06T07:45", "2026-03-06T08:45"));
        }
    }

    @Test
    void WAR_01_a_raid_on_consent_moves_without_a_warrant() {
        WarrantException consent = new WarrantException(ExceptionKind.CONSENT, "Sam Ortega", "The owner signed");
        RaidScheduled onConsent = new RaidScheduled(OPERATION, RAID, PARLOUR, PLANNED, Entry.CONSENT, null, consent);
        moved(given(opened(), parlour(), onConsent), "2026-03-20T02:00", "2026-03-20T03:00")
                .expectEvents(to("2026-03-20T02:00", "2026-03-20T03:00", null));
    }

    @Test
    void WAR_01_a_raid_where_nobody_enters_moves_without_a_warrant() {
        RaidScheduled outside = new RaidScheduled(OPERATION, RAID, HOTEL_LOBBY, PLANNED, Entry.CALL_OUT, null, null);
        moved(given(opened(), lobby(), outside), "2026-03-20T02:00", "2026-03-20T03:00")
                .expectEvents(to("2026-03-20T02:00", "2026-03-20T03:00", null));
    }

    @Test
    void OPS_10_a_raid_that_was_moved_remembers_from_where() {
        RaidRescheduled first = to("2026-03-06T08:00", "2026-03-06T09:00", WARRANT);
        moved(planned(first), "2026-03-07T08:00", "2026-03-07T09:00")
                .expectEvents(new RaidRescheduled(
                        OPERATION,
                        RAID,
                        first.window(),
                        window("2026-03-07T08:00", "2026-03-07T09:00"),
                        WARRANT,
                        "Too few people"));
    }

    @Test
    void OPS_10_a_cancelled_raid_does_not_move() {
        Trial.refused(
                moved(planned(new RaidCancelled(OPERATION, RAID, "Fire")), "2026-03-06T08:00", "2026-03-06T09:00"),
                "OPS-10",
                "raid-cancelled");
    }

    @Test
    void a_raid_that_was_never_planned_is_not_there() {
        RescheduleRaid nobodys =
                new RescheduleRaid(OPERATION, new RaidId(SafeHarbor.id(99)), PLANNED, "Too few people");
        Trial.noSuch(planned().when(nobodys, facts(LEAD, NOW)));
    }

    @Test
    void a_raid_stays_inside_the_operations_window() {
        Trial.invalid(moved(planned(), "2026-03-31T23:30", "2026-04-01T00:01"), "outside-the-operation");
        Trial.invalid(moved(planned(), "2026-02-28T23:30", "2026-03-01T00:30"), "outside-the-operation");
    }

    private static Trial planned(Object... since) {
        return given(Stream.concat(
                        Stream.of(
                                opened(),
                                parlour(),
                                requested(),
                                issued(false),
                                raid("2026-03-05T08:00", "2026-03-05T09:00")),
                        Arrays.stream(since))
                .toArray());
    }

    private static WarrantRequested forLobby(WarrantRequested r) {
        return new WarrantRequested(
                OPERATION,
                r.warrantId(),
                HOTEL_LOBBY,
                r.kind(),
                r.affiantId(),
                r.affiantName(),
                r.affiantSubject(),
                r.court(),
                r.probableCause(),
                r.offences(),
                r.itemsToSeize(),
                null,
                null,
                r.requestedBy(),
                r.requestedByName(),
                r.requestedAt());
    }

    private static ResultValidator<Operation> moved(Trial trial, String start, String end) {
        return trial.when(new RescheduleRaid(OPERATION, RAID, window(start, end), "Too few people"), facts(LEAD, NOW));
    }

    private static RaidRescheduled to(String start, String end, @Nullable WarrantId warrant) {
        return new RaidRescheduled(OPERATION, RAID, PLANNED, window(start, end), warrant, "Too few people");
    }
}
