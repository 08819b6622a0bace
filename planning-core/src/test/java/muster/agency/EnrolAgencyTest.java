package muster.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.Facts;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import org.assertj.core.api.Assertions;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolAgencyTest {
    private static final AgencyId ID = new AgencyId(new UUID(0x4000, 1));
    private static final Agreement MOU = new Agreement(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private static final Facts FACTS = new Facts(
            Instant.parse("2026-03-02T18:00:00Z"),
            new Actor("coordinator-1", "Cora", null, Set.of("coordinator")),
            Map.of(),
            Map.of(),
            Map.of(),
            PolicyPacks.load());

    @ParameterizedTest
    @EnumSource
    void an_agency_of_any_kind_gets_a_seat_under_its_agreement(AgencyKind kind) {
        agency().givenNoPriorActivity()
                .when(enrol(kind))
                .expectEvents(new AgencyEnrolled(ID, "HPD", "Harbor Police", kind, List.of("US-CA"), MOU));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void INF_09_both_dates_of_an_agreement_belong_to_it(LocalDate day, boolean inForce) {
        Assertions.assertThat(MOU.isInForce(day)).isEqualTo(inForce);
    }

    @Test
    void INF_09_an_agreement_may_last_a_day_but_does_not_end_before_it_starts() {
        LocalDate day = LocalDate.parse("2026-03-02");
        Assertions.assertThat(new Agreement(day, day).isInForce(day)).isTrue();
        Assertions.assertThatThrownBy(() -> new Agreement(day, day.minusDays(1)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> Assertions.assertThat(invalid.code()).isEqualTo("agreement-ends-before-it-starts"));
    }

    @Test
    void an_agency_is_enrolled_once_under_an_id() {
        agency().given(new AgencyEnrolled(ID, "HPD", "Harbor Police", AgencyKind.COURT, List.of(), MOU))
                .when(enrol(AgencyKind.MEDICAL))
                .expectNoEvents()
                .expectException(EventStoreException.class);
    }

    private static AggregateTestFixture<Agency> agency() {
        AggregateTestFixture<Agency> fixture = new AggregateTestFixture<>(Agency.class);
        fixture.registerInjectableResource(FACTS);
        return fixture;
    }

    private static EnrolAgency enrol(AgencyKind kind) {
        return new EnrolAgency(ID, "HPD", "Harbor Police", kind, List.of("US-CA"), MOU);
    }
}
