package muster.operation;

import static muster.operation.SafeHarbor.JUDGE;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import muster.operation.event.Announcement;
import muster.operation.event.Entry;
import muster.operation.event.NoKnockBasis;
import muster.operation.event.NoKnockBasis.Approval;
import muster.operation.event.NoKnockBasis.Approver;
import muster.operation.event.NoKnockBasis.Ground;
import muster.operation.event.RaidScheduled;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import muster.shared.Window;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of a place and of a day on entry without a knock (WAR-11) and on announcing it (WAR-12). */
class EntryMannerTest {
    private static final NoKnockBasis THREAT = basis(
            Ground.IMMINENT_VIOLENCE,
            new Approval(Approver.FEDERAL_PROSECUTOR, "Ada Lund"),
            new Approval(Approver.COMPONENT_SUPERVISOR, "Bo Hart"));

    @Nested
    class An_order_without_a_knock {
        @Test
        void WAR_11_the_same_order_is_refused_on_1_March_2026_and_given_on_2_March() {
            Trial.refused(ordered("US", "2026-03-01T12:00", null), "WAR-11", "no-knock-not-allowed");
            ordered("US", "2026-03-02T12:00", null).expectSuccessfulHandlerExecution();
        }

        @Test
        void WAR_11_the_same_order_is_given_on_12_September_2021_and_refused_on_13_September() {
            ordered("US", "2021-09-12T12:00", null).expectSuccessfulHandlerExecution();
            Trial.refused(ordered("US", "2021-09-13T12:00", null), "WAR-11", "no-knock-not-allowed");
        }

        @Test
        void WAR_11_in_between_an_imminent_threat_with_both_approvals_is_ground_enough() {
            ordered("US", "2026-02-28T12:00", THREAT).expectSuccessfulHandlerExecution();
            Trial.refused(
                    ordered(
                            "US",
                            "2026-02-28T12:00",
                            basis(Ground.IMMINENT_VIOLENCE, THREAT.approvals().getFirst())),
                    "WAR-11",
                    "no-knock-not-allowed");
        }

        @Test
        void WAR_11_any_other_ground_needs_the_head_of_the_component_and_the_united_states_attorney() {
            NoKnockBasis supervised =
                    basis(Ground.DESTRUCTION_OF_EVIDENCE, THREAT.approvals().toArray(Approval[]::new));
            NoKnockBasis headed = basis(
                    Ground.DESTRUCTION_OF_EVIDENCE,
                    new Approval(Approver.COMPONENT_HEAD, "Cy Dorn"),
                    new Approval(Approver.US_ATTORNEY, "Di Eng"));
            Trial.refused(ordered("US", "2026-02-28T12:00", supervised), "WAR-11", "no-knock-not-allowed");
            ordered("US", "2026-02-28T12:00", headed).expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({
            "US-VA, 2021-02-28, true",
            "US-VA, 2021-03-01, false",
            "US-TN, 2026-03-02, false",
            "US-WA, 2026-03-02, false",
            "US-FL, 2026-03-02, false",
            "US-OR, 2026-03-02, false",
            "US-CT, 2026-03-02, false",
            "US-NY, 2026-03-02, true",
            "US-CA, 2026-03-02, true",
            "US-NM, 2026-03-02, true",
            "US-NV, 2026-03-02, false"
        })
        void WAR_11_a_state_bans_restricts_or_allows_it(String state, String day, boolean given) {
            ResultValidator<Operation> result = ordered(state, day + "T12:00", null);
            if (given) {
                result.expectSuccessfulHandlerExecution();
            } else {
                Trial.refused(result, "WAR-11", "no-knock-not-allowed");
            }
        }

        private ResultValidator<Operation> ordered(String law, String decidedAt, @Nullable NoKnockBasis basis) {
            Venue venue = Venue.of(law, "America/New_York");
            Instant at = venue.at(decidedAt);
            ApproveWarrant order = new ApproveWarrant(
                    OPERATION, WARRANT, "Hon. Ruth Abara", at, false, true, null, null, null, basis, null, List.of());
            return given(venue.opened(), venue.site(), venue.requestedAt(WarrantKind.SEARCH, at))
                    .when(order, facts(JUDGE, at));
        }
    }

    @Nested
    class A_raid_without_a_knock {
        @Test
        void WAR_11_the_same_raid_is_refused_on_1_March_2026_and_scheduled_on_2_March() {
            Trial.refused(raid("US", false, null, "2026-03-01"), "WAR-11", "no-knock-not-allowed");
            raid("US", false, null, "2026-03-02").expectSuccessfulHandlerExecution();
        }

        @Test
        void WAR_11_under_the_restriction_the_orders_own_basis_counts() {
            raid("US", true, THREAT, "2026-03-01").expectSuccessfulHandlerExecution();
            Trial.refused(raid("US", true, null, "2026-03-01"), "WAR-11", "no-knock-not-allowed");
        }

        @Test
        void WAR_11_where_the_order_must_say_so_it_must() {
            Trial.refused(raid("US-NY", false, null, "2026-03-01"), "WAR-11", "no-knock-not-allowed");
            raid("US-NY", true, null, "2026-03-01").expectSuccessfulHandlerExecution();
        }

        @Test
        void WAR_11_a_ban_holds_whatever_the_order_says() {
            Trial.refused(raid("US-VA", true, THREAT, "2026-03-01"), "WAR-11", "no-knock-not-allowed");
        }

        @Test
        void WAR_11_maryland_has_hours_of_its_own_for_it() {
            NoKnockBasis approved = basis(
                    Ground.IMMINENT_VIOLENCE,
                    new Approval(Approver.SUPERVISOR, "Bo Hart"),
                    new Approval(Approver.PROSECUTOR, "Ada Lund"));
            raid("US-MD", true, approved, "2026-03-01").expectSuccessfulHandlerExecution();
            Trial.refused(
                    raid("US-MD", true, approved, "2026-03-01", "18:00", "19:01"), "WAR-11", "no-knock-outside-hours");
        }

        @Test
        void WAR_11_a_raid_that_is_moved_is_judged_by_its_new_day() {
            Venue venue = Venue.of("US", "America/New_York");
            Window before = venue.window("2026-03-01T09:00", "2026-03-01T10:00");
            Window after = venue.window("2026-03-02T09:00", "2026-03-02T10:00");
            Trial planned =
                    given(Stream.concat(Stream.of(history(venue, false, null)), Stream.of(scheduled(venue, after)))
                            .toArray());
            Trial.refused(
                    planned.when(new RescheduleRaid(OPERATION, RAID, before, "Earlier"), facts(LEAD, before.start())),
                    "WAR-11",
                    "no-knock-not-allowed");
            planned.when(
                            new RescheduleRaid(
                                    OPERATION, RAID, venue.window("2026-03-02T11:00", "2026-03-02T12:00"), "Later"),
                            facts(LEAD, before.start()))
                    .expectSuccessfulHandlerExecution();
        }

        private ResultValidator<Operation> raid(String law, boolean noKnock, @Nullable NoKnockBasis basis, String day) {
            return raid(law, noKnock, basis, day, "09:00", "10:00");
        }

        private ResultValidator<Operation> raid(
                String law, boolean noKnock, @Nullable NoKnockBasis basis, String day, String from, String to) {
            Venue venue = Venue.of(law, "America/New_York");
            Window window = venue.window(day + "T" + from, day + "T" + to);
            ScheduleRaid command = new ScheduleRaid(OPERATION, RAID, PARLOUR, window, Entry.NO_KNOCK, WARRANT, null);
            return given(history(venue, noKnock, basis)).when(command, facts(LEAD, venue.at("2026-02-25T13:00")));
        }
    }

    @Nested
    class An_announcement {
        private static final Announcement IN_PLAIN_CLOTHES =
                new Announcement("Knock and call", List.of("en", "zh"), 20, false);

        @Test
        void WAR_12_virginia_asks_for_uniforms() {
            Trial.refused(announced("US-VA", IN_PLAIN_CLOTHES), "WAR-12", "officers-not-identifiable");
            Trial.warned(announced("US-VA", new Announcement("Knock and call", List.of("en"), 20, true)));
        }

        @Test
        void WAR_12_what_is_not_planned_yet_is_a_warning() {
            Trial.warned(announced("US-VA", null), "WAR-12");
        }

        @Test
        void WAR_12_elsewhere_nobody_asks_for_uniforms() {
            Trial.warned(announced("US", IN_PLAIN_CLOTHES));
        }

        private ResultValidator<Operation> announced(String law, @Nullable Announcement announcement) {
            Venue venue = Venue.of(law, "America/New_York");
            ScheduleRaid command = new ScheduleRaid(
                    OPERATION,
                    RAID,
                    PARLOUR,
                    venue.window("2026-03-02T09:00", "2026-03-02T10:00"),
                    Entry.KNOCK_AND_ANNOUNCE,
                    WARRANT,
                    null,
                    announcement);
            return given(history(venue, false, null)).when(command, facts(LEAD, venue.at("2026-02-25T13:00")));
        }
    }

    private static Object[] history(Venue venue, boolean noKnock, @Nullable NoKnockBasis basis) {
        Instant issued = venue.at("2026-02-25T12:00");
        return new Object[] {
            venue.opened(),
            venue.site(),
            venue.requestedAt(WarrantKind.SEARCH, issued),
            new WarrantApproved(
                    OPERATION,
                    WARRANT,
                    "Hon. Ruth Abara",
                    issued,
                    false,
                    noKnock,
                    null,
                    null,
                    null,
                    venue.at("2026-03-07T00:00"),
                    venue.jurisdiction() + "@test",
                    basis,
                    null)
        };
    }

    private static Object scheduled(Venue venue, Window window) {
        return new RaidScheduled(OPERATION, RAID, PARLOUR, window, Entry.NO_KNOCK, WARRANT, null);
    }

    private static NoKnockBasis basis(Ground ground, Approval... approvals) {
        return new NoKnockBasis(ground, "He has shot at officers before", List.of(approvals));
    }
}
