package muster.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.agency.event.AgencyModelDropped;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.Agreement;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.Refusal;
import muster.ledger.Recorded;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Rule INF-09: how an agency's seat goes on, ends early, and begins again. */
class SeatTest {
    private static final AgencyId ID = new AgencyId(new UUID(0x4000, 1));
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Agreement ENDED = new Agreement(TODAY.minusYears(2), TODAY.minusDays(1));
    private static final Agreement NEW = new Agreement(TODAY, TODAY.plusYears(1));
    private static final AgencyEnrolled ENROLLED =
            new AgencyEnrolled(ID, "HPD", "Harbor Police", AgencyKind.COURT, List.of(), ENDED);
    private static final LapseAgreement LAPSE = new LapseAgreement(ID);
    private static final AgencyRevoked REVOKED = new AgencyRevoked(ID, "Left the task force");

    @Test
    void INF_09_a_new_agreement_takes_the_place_of_the_one_before() {
        given(ENROLLED).when(new RenewAgreement(ID, NEW)).expectEvents(new AgreementRenewed(ID, NEW));
        assertThat(onFile(ENROLLED).hasSeatOn(TODAY)).isFalse();
        assertThat(onFile(ENROLLED, new AgreementRenewed(ID, NEW)).hasSeatOn(TODAY))
                .isTrue();
    }

    @Test
    void INF_09_a_revoked_agency_has_no_seat_until_a_new_agreement() {
        AgreementRenewed renewed = new AgreementRenewed(ID, NEW);
        given(ENROLLED, renewed)
                .when(new RevokeAgency(ID, "Left the task force"))
                .expectEvents(REVOKED);
        assertThat(onFile(ENROLLED, renewed, REVOKED).hasSeatOn(TODAY)).isFalse();
        assertThat(onFile(ENROLLED, renewed, REVOKED).revokedAt()).isEqualTo(NOW);
        assertThat(onFile(ENROLLED, REVOKED, renewed).hasSeatOn(TODAY)).isTrue();
    }

    @Test
    void INF_09_an_agency_is_revoked_once_and_once_more_after_it_was_readmitted() {
        ResultValidator<Agency> again = given(ENROLLED, REVOKED).when(new RevokeAgency(ID, "Again"));
        again.expectNoEvents().expectException(Refusal.class);
        given(ENROLLED, REVOKED, new AgreementRenewed(ID, NEW))
                .when(new RevokeAgency(ID, "Left the task force"))
                .expectEvents(REVOKED);
    }

    @Test
    void INF_09_nothing_is_kept_for_an_agency_that_left_and_again_for_one_that_came_back() {
        AgencyModelDropped dropped = new AgencyModelDropped(ID, "Handed over");
        DropAgencyModel drop = new DropAgencyModel(ID, "Handed over");
        AgreementRenewed renewed = new AgreementRenewed(ID, NEW);
        given(ENROLLED, renewed).when(drop).expectNoEvents().expectException(Refusal.class);
        given(ENROLLED, renewed, REVOKED).when(drop).expectEvents(dropped);
        given(ENROLLED).when(drop).expectEvents(dropped);
        given(ENROLLED, REVOKED, dropped).when(drop).expectNoEvents().expectException(Refusal.class);
        given(ENROLLED, REVOKED, dropped, renewed, REVOKED).when(drop).expectEvents(dropped);
        assertThat(onFile(ENROLLED, REVOKED, dropped).revokedAt()).isEqualTo(NOW);
    }

    @Test
    void INF_09_an_agreement_lapses_when_its_last_day_is_over_everywhere_and_once() {
        Agreement today = new Agreement(TODAY.minusYears(1), TODAY);
        AgreementRenewed untilToday = new AgreementRenewed(ID, today);
        AgreementLapsed lapsed = new AgreementLapsed(ID, TODAY);
        Instant over = Instant.parse("2026-03-03T12:00:00Z");
        at(over.minusMillis(1)).given(ENROLLED, untilToday).when(LAPSE).expectNoEvents();
        at(over).given(ENROLLED, untilToday).when(LAPSE).expectEvents(lapsed);
        at(over).given(ENROLLED, untilToday, lapsed).when(LAPSE).expectNoEvents();
        at(over).given(ENROLLED, untilToday, REVOKED).when(LAPSE).expectNoEvents();
        at(over).given(ENROLLED, untilToday, new AgreementRenewed(ID, NEW))
                .when(LAPSE)
                .expectNoEvents();
        assertThat(onFile(ENROLLED, untilToday, lapsed).hasSeatOn(TODAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void an_agency_that_is_not_there_has_no_agreement_to_renew() {
        fixture()
                .givenNoPriorActivity()
                .when(new RenewAgreement(ID, NEW))
                .expectException(AggregateNotFoundException.class);
    }

    private static AgencyOnFile onFile(Object... events) {
        AgencyOnFile agency = null;
        for (int n = 0; n < events.length; n++) {
            agency = AgencyOnFile.fold(
                    agency, new Recorded(n + 1, "agency/" + ID, n, new UUID(0, n), NOW, events[n], Map.of()));
        }
        return agency;
    }

    private static TestExecutor<Agency> given(Object... events) {
        return fixture().given(events);
    }

    private static AggregateTestFixture<Agency> fixture() {
        return at(NOW);
    }

    private static AggregateTestFixture<Agency> at(Instant now) {
        AggregateTestFixture<Agency> fixture = new AggregateTestFixture<>(Agency.class);
        fixture.registerInjectableResource(new Facts(
                now,
                new Actor("coordinator-1", "Cora", null, Set.of("coordinator")),
                Map.of(),
                Map.of(),
                Map.of(),
                PolicyPacks.load()));
        return fixture;
    }
}
