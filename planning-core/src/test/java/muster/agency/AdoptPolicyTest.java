package muster.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.agency.event.LocalPolicy;
import muster.agency.event.PolicyAdopted;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.Refusal;
import muster.ledger.Recorded;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.ServiceHours;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule WAR-04: an agency's own policy is never laxer than the law of its places. */
class AdoptPolicyTest {
    private static final AgencyId ID = new AgencyId(new UUID(0x4000, 1));
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-02");
    private static final AgencyEnrolled ENROLLED = new AgencyEnrolled(
            ID,
            "HPD",
            "Harbor Police",
            AgencyKind.LOCAL_LAW_ENFORCEMENT,
            List.of("US-CA"),
            new Agreement(FIRST_DAY.minusYears(1), FIRST_DAY.plusYears(1)));

    @Test
    void WAR_04_hours_that_just_fit_the_law_are_adopted() {
        adopting(policy("07:00-22:00", null)).expectEvents(new PolicyAdopted(ID, policy("07:00-22:00", null)));
    }

    @Test
    void WAR_04_hours_that_open_before_the_law_or_close_after_it_are_not() {
        adopting(policy("06:59-22:00", null)).expectException(Refusal.class);
        adopting(policy("07:00-22:01", null)).expectException(Refusal.class);
    }

    @Test
    void WAR_04_the_margin_is_at_least_the_laws() {
        Duration lawful =
                PolicyPacks.load().at("US-CA", FIRST_DAY).orElseThrow().edgeMargin();
        adopting(policy(null, lawful)).expectEvents(new PolicyAdopted(ID, policy(null, lawful)));
        adopting(policy(null, lawful.minusMinutes(1))).expectException(Refusal.class);
    }

    @Test
    void a_policy_that_asks_for_nothing_or_for_too_wide_a_margin_is_none() {
        assertThatThrownBy(() -> policy(null, null)).isInstanceOf(Invalid.class);
        assertThat(policy(null, Duration.ofHours(6))).isNotNull();
        assertThatThrownBy(() -> policy(null, Duration.ofHours(6).plusMinutes(1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void the_policy_adopted_last_counts_from_its_first_day() {
        AgencyOnFile agency = null;
        List<Object> events =
                List.of(ENROLLED, new PolicyAdopted(ID, policy("08:00-20:00", null)), new PolicyAdopted(ID, later()));
        for (int n = 0; n < events.size(); n++) {
            agency = AgencyOnFile.fold(
                    agency, new Recorded(n + 1, "agency/" + ID, n, new UUID(0, n), NOW, events.get(n), Map.of()));
        }
        assertThat(agency.policyOn(FIRST_DAY.minusDays(1))).isEmpty();
        assertThat(agency.policyOn(FIRST_DAY)).contains(policy("08:00-20:00", null));
        assertThat(agency.policyOn(FIRST_DAY.plusDays(7))).contains(later());
    }

    private static LocalPolicy later() {
        return new LocalPolicy(FIRST_DAY.plusDays(7), ServiceHours.of("09:00-19:00"), null, "General Order 12.4");
    }

    private static LocalPolicy policy(@Nullable String hours, @Nullable Duration margin) {
        return new LocalPolicy(FIRST_DAY, LocalPolicy.hours(hours).orElse(null), margin, "General Order 12.3");
    }

    private static ResultValidator<Agency> adopting(LocalPolicy policy) {
        AggregateTestFixture<Agency> fixture = new AggregateTestFixture<>(Agency.class);
        fixture.registerInjectableResource(new Facts(
                NOW,
                new Actor("coordinator-1", "Cora", null, Set.of("coordinator")),
                Map.of(),
                Map.of(),
                Map.of(),
                PolicyPacks.load()));
        return fixture.given(ENROLLED).when(new AdoptPolicy(ID, policy));
    }
}
