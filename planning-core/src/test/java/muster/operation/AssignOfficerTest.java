package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.POLICE;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.agency;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.invited;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.ortega;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import java.time.LocalDate;
import java.util.List;
import muster.agency.event.AgencyKind;
import muster.decision.OfficerOnFile;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.operation.event.AssignmentRole;
import muster.operation.event.RaidCancelled;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may fill which role at all is tried in {@link RoleTableTest}. */
class AssignOfficerTest {
    private static final Window MORNING = window("2026-03-05T07:00", "2026-03-05T10:00");
    private static final Trial PLANNED =
            given(opened(), parlour(), requested(), issued(false), raid("2026-03-05T08:00", "2026-03-05T09:00"));

    @Test
    void a_person_is_given_a_task_and_the_way_to_the_next_one() {
        PLANNED.when(assign(ORTEGA, MORNING, RAID), facts(LEAD, NOW))
                .expectEvents(SafeHarbor.assigned("2026-03-05T07:00", "2026-03-05T10:00"));
    }

    @Test
    void WAR_02_whoever_issued_an_order_of_the_operation_does_not_serve_in_it() {
        OfficerOnFile abara = new OfficerOnFile(
                ORTEGA, 1, SHERIFF, "Ruth Abara", null, Capacity.ATTORNEY, List.of(), List.of(), "abara-sub");
        AssignOfficer assign =
                new AssignOfficer(OPERATION, TASK, ORTEGA, AssignmentRole.PROSECUTOR_ON_CALL, MORNING, null);
        Trial.refused(PLANNED.when(assign, facts(LEAD, NOW, abara)), "WAR-02", "magistrate-not-neutral");
        given(opened(), parlour(), requested())
                .when(assign, facts(LEAD, NOW, abara))
                .expectSuccessfulHandlerExecution();
    }

    @Nested
    class STF_02 {
        @ParameterizedTest
        @CsvSource({
            "2026-03-05, 2026-03-05, 2026-03-05T09:00, 2026-03-06T00:00",
            "2026-03-05, 2026-03-06, 2026-03-05T22:00, 2026-03-06T02:00"
        })
        void STF_02_the_first_and_the_last_day_of_authority_count(String from, String until, String start, String end) {
            with(power("US-CA", from, until), window(start, end)).expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-06, 2027-12-31, 2026-03-05T22:00, 2026-03-06T02:00",
            "2020-01-01, 2026-03-05, 2026-03-05T22:00, 2026-03-06T00:01",
            "2020-01-01, 2026-03-04, 2026-03-05T07:00, 2026-03-05T10:00"
        })
        void STF_02_authority_covers_the_task_from_its_first_to_its_last_day(
                String from, String until, String start, String end) {
            Trial.refused(with(power("US-CA", from, until), window(start, end)), "STF-02", "authority-does-not-cover");
        }

        @ParameterizedTest
        @CsvSource({"US-CA, US", "US-CA, US-NV", "US, US-CA"})
        void STF_02_power_elsewhere_is_none_here(String operation, String power) {
            Trial.refused(
                    given(Venue.of(operation, "America/Los_Angeles").opened())
                            .when(
                                    assign(ORTEGA, MORNING, null),
                                    facts(LEAD, NOW, power(power, "2020-01-01", "2027-12-31"))),
                    "STF-02",
                    "authority-does-not-cover");
        }

        @Test
        void STF_02_a_deputy_of_the_united_states_serves_in_a_federal_operation() {
            given(Venue.of("US", "America/Los_Angeles").opened())
                    .when(assign(ORTEGA, MORNING, null), facts(LEAD, NOW, power("US", "2020-01-01", "2027-12-31")))
                    .expectSuccessfulHandlerExecution();
        }

        private static ResultValidator<Operation> with(OfficerOnFile officer, Window window) {
            return given(opened()).when(assign(ORTEGA, window, null), facts(LEAD, NOW, officer));
        }
    }

    @Nested
    class STF_03 {
        @ParameterizedTest
        @CsvSource({
            "2026-03-05, 2026-03-05T07:00, 2026-03-05T10:00",
            "2026-03-05, 2026-03-05T09:00, 2026-03-06T00:00",
            "2026-03-06, 2026-03-05T22:00, 2026-03-06T02:00"
        })
        void STF_03_a_certificate_that_holds_to_the_planned_end_does(String until, String start, String end) {
            given(opened())
                    .when(assign(ORTEGA, window(start, end), null), facts(LEAD, NOW, ortega("2027-12-31", until)))
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-04, 2026-03-05T07:00, 2026-03-05T10:00",
            "2026-03-05, 2026-03-05T22:00, 2026-03-06T00:01",
            "2026-03-02, 2026-03-05T07:00, 2026-03-05T10:00"
        })
        void STF_03_a_certificate_of_today_that_lapses_before_the_planned_end_does_not(
                String until, String start, String end) {
            Trial.refused(
                    given(opened())
                            .when(
                                    assign(ORTEGA, window(start, end), null),
                                    facts(LEAD, NOW, ortega("2027-12-31", until))),
                    "STF-03",
                    "qualification-lapses");
        }
    }

    @Nested
    class INF_09 {
        private final OfficerOnFile guest = officer(POLICE, power("US-CA", "2020-01-01", "2027-12-31"));

        @Test
        void INF_09_nobody_of_an_agency_outside_the_operation_is_assigned() {
            Trial.refused(
                    PLANNED.when(assign(ORTEGA, MORNING, RAID), facts(LEAD, NOW, guest)),
                    "INF-09",
                    "agency-does-not-take-part");
        }

        @Test
        void INF_09_people_of_an_invited_agency_are() {
            given(opened(), invited())
                    .when(assign(ORTEGA, MORNING, null), facts(LEAD, NOW, guest))
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({"SHERIFF", "POLICE"})
        void INF_09_an_agreement_that_has_run_out_assigns_nobody(String whose) {
            AgencyId id = whose.equals("SHERIFF") ? SHERIFF : POLICE;
            OfficerOnFile officer = officer(id, power("US-CA", "2020-01-01", "2027-12-31"));
            Trial trial = given(opened(), invited());
            AssignOfficer assign = assign(ORTEGA, MORNING, null);
            Trial.refused(
                    trial.when(assign, facts(LEAD, NOW, officer, police(id, "2026-03-01"))),
                    "INF-09",
                    "agreement-not-in-force");
            trial.when(assign, facts(LEAD, NOW, officer, police(id, "2026-03-02")))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void INF_09_today_is_the_day_in_the_operations_zone() {
            Trial trial = given(opened());
            trial.when(
                            assign(ORTEGA, MORNING, null),
                            facts(LEAD, at("2026-03-02T23:59"), police(SHERIFF, "2026-03-02")))
                    .expectSuccessfulHandlerExecution();
            Trial.refused(
                    trial.when(
                            assign(ORTEGA, MORNING, null),
                            facts(LEAD, at("2026-03-03T00:00"), police(SHERIFF, "2026-03-02"))),
                    "INF-09",
                    "agreement-not-in-force");
        }

        private static Object police(AgencyId id, String expiresOn) {
            return agency(id, AgencyKind.LOCAL_LAW_ENFORCEMENT, expiresOn);
        }
    }

    @Test
    void OPS_10_nobody_is_assigned_to_a_cancelled_raid() {
        Trial.refused(
                given(opened(), parlour(), raid("2026-03-05T08:00", "2026-03-05T09:00"), cancelled())
                        .when(assign(ORTEGA, MORNING, RAID), facts(LEAD, NOW)),
                "OPS-10",
                "raid-cancelled");
    }

    @Test
    void a_raid_or_an_officer_of_nobody_is_invalid() {
        Trial.invalid(
                PLANNED.when(assign(ORTEGA, MORNING, new RaidId(SafeHarbor.id(99))), facts(LEAD, NOW)), "unknown-raid");
        Trial.invalid(
                PLANNED.when(assign(new OfficerId(SafeHarbor.id(99)), MORNING, RAID), facts(LEAD, NOW)),
                "unknown-officer");
    }

    private static RaidCancelled cancelled() {
        return new RaidCancelled(OPERATION, RAID, "Fire");
    }

    private static AssignOfficer assign(OfficerId officer, Window window, @Nullable RaidId raid) {
        return new AssignOfficer(OPERATION, TASK, officer, AssignmentRole.ENTRY_TEAM, window, raid);
    }

    private static OfficerOnFile power(String jurisdiction, String from, String until) {
        OfficerOnFile officer = ortega("2027-12-31", "2027-12-31");
        Authority authority = new Authority(jurisdiction, LocalDate.parse(from), LocalDate.parse(until));
        return new OfficerOnFile(
                ORTEGA,
                0,
                SHERIFF,
                "Sam Ortega",
                "4711",
                Capacity.SWORN,
                officer.qualifications(),
                List.of(authority),
                null);
    }

    private static OfficerOnFile officer(AgencyId agency, OfficerOnFile like) {
        return new OfficerOnFile(
                ORTEGA, 0, agency, "Sam Ortega", "4711", Capacity.SWORN, like.qualifications(), like.authority(), null);
    }
}
