package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.POLICE;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.agency;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.invited;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.Trial.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.shared.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InviteAgencyTest {
    private static final Trial OPEN = given(opened());

    @ParameterizedTest
    @EnumSource
    void an_agency_of_any_kind_takes_part_and_its_kind_is_recorded(AgencyKind kind) {
        OPEN.when(invite(POLICE), facts(LEAD, NOW, agency(POLICE, kind, "2027-12-31")))
                .expectEvents(new AgencyInvited(OPERATION, POLICE, kind));
    }

    @Test
    void an_agency_is_invited_once() {
        Trial.refused(
                given(opened(), invited()).when(invite(POLICE), facts(LEAD, NOW)),
                "already-participating",
                "already-participating");
    }

    @Test
    void the_lead_agency_takes_part_already() {
        Trial.refused(OPEN.when(invite(SHERIFF), facts(LEAD, NOW)), "already-participating", "already-participating");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T00:00, 2026-03-02, 2026-12-31", "2026-03-02T23:59, 2025-01-01, 2026-03-02"})
    void INF_09_the_first_and_the_last_day_of_an_agreement_count(String now, LocalDate signed, LocalDate expires) {
        OPEN.when(invite(POLICE), facts(LEAD, at(now), under(signed, expires))).expectEvents(invited());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T23:59, 2026-03-02, 2026-12-31", "2026-03-03T00:00, 2025-01-01, 2026-03-02"})
    void INF_09_an_agreement_that_is_not_in_force_gives_no_seat(String now, LocalDate signed, LocalDate expires) {
        Instant when = at(now);
        Trial.refused(
                OPEN.when(invite(POLICE), facts(LEAD, when, under(signed, expires))),
                "INF-09",
                "agreement-not-in-force");
    }

    @Test
    void an_agency_that_is_not_on_file_is_invalid() {
        Trial.invalid(OPEN.when(invite(new AgencyId(SafeHarbor.id(99))), facts(LEAD, NOW)), "unknown-agency");
    }

    @Test
    void INF_09_a_revoked_agency_has_no_seat_though_its_agreement_runs_on() {
        AgencyOnFile revoked = new AgencyOnFile(
                POLICE,
                1,
                "HPD",
                "Harbor Police",
                AgencyKind.LOCAL_LAW_ENFORCEMENT,
                List.of("US-CA"),
                new Agreement(LocalDate.parse("2025-01-01"), LocalDate.parse("2027-12-31")),
                NOW);
        Trial.refused(OPEN.when(invite(POLICE), facts(LEAD, NOW, revoked)), "INF-09", "agreement-not-in-force");
    }

    @Test
    void an_agency_that_was_withdrawn_may_be_invited_again() {
        given(opened(), invited(), new AgencyWithdrawn(OPERATION, POLICE, "Short of people"))
                .when(invite(POLICE), facts(LEAD, NOW))
                .expectEvents(invited());
    }

    private static InviteAgency invite(AgencyId id) {
        return new InviteAgency(OPERATION, id);
    }

    private static AgencyOnFile under(LocalDate signed, LocalDate expires) {
        return new AgencyOnFile(
                POLICE,
                0,
                "HPD",
                "Harbor Police",
                AgencyKind.LOCAL_LAW_ENFORCEMENT,
                List.of("US-CA"),
                new Agreement(signed, expires),
                null);
    }
}
