package muster.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.Qualification;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OfficerId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolOfficerTest {
    private static final OfficerId ID = new OfficerId(new UUID(0x4000, 1));
    private static final AgencyId SHERIFF = new AgencyId(new UUID(0x4000, 2));
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final List<Qualification> HELD = List.of(new Qualification("ENTRY_TEAM", LAST));
    private static final List<Authority> POWER = List.of(new Authority("US-CA", FIRST, LAST));

    @ParameterizedTest
    @EnumSource
    void a_person_of_any_capacity_joins_the_roster(Capacity capacity) {
        String badge = capacity == Capacity.SWORN ? "4711" : null;
        enrolled(SHERIFF, capacity, badge)
                .expectEvents(
                        new OfficerEnrolled(ID, SHERIFF, "Sam Ortega", badge, capacity, HELD, POWER, "ortega-sub"));
    }

    @ParameterizedTest
    @EnumSource
    void a_badge_is_for_sworn_people_and_for_nobody_else(Capacity capacity) {
        String badge = capacity == Capacity.SWORN ? null : "4711";
        invalid(enrolled(SHERIFF, capacity, badge), "badge-of-sworn-people");
    }

    @Test
    void an_agency_that_is_not_on_file_is_invalid() {
        invalid(enrolled(new AgencyId(new UUID(0x4000, 99)), Capacity.SWORN, "4711"), "unknown-agency");
    }

    @ParameterizedTest
    @CsvSource({
        "US-CA, 2026-01-01, 2026-12-31, true",
        "US-CA, 2025-12-31, 2026-12-31, false",
        "US-CA, 2026-01-01, 2027-01-01, false",
        "US,    2026-01-01, 2026-12-31, false"
    })
    void STF_02_both_dates_of_an_authority_belong_to_it(String place, LocalDate first, LocalDate last, boolean covers) {
        assertThat(POWER.getFirst().covers(place, first, last)).isEqualTo(covers);
    }

    @Test
    void STF_02_an_authority_may_last_a_day_but_does_not_end_before_it_starts() {
        assertThat(new Authority("US", FIRST, FIRST).covers("US", FIRST, FIRST)).isTrue();
        assertThatThrownBy(() -> new Authority("US", LAST, FIRST))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo("authority-ends-before-it-starts"));
    }

    private static ResultValidator<Officer> enrolled(AgencyId agency, Capacity capacity, @Nullable String badge) {
        AggregateTestFixture<Officer> fixture = new AggregateTestFixture<>(Officer.class);
        fixture.registerInjectableResource(facts());
        return fixture.givenNoPriorActivity()
                .when(new EnrolOfficer(ID, agency, "Sam Ortega", badge, capacity, HELD, POWER, "ortega-sub"));
    }

    private static Facts facts() {
        AgencyOnFile sheriff = new AgencyOnFile(
                SHERIFF,
                0,
                "HCS",
                "Sheriff",
                AgencyKind.LOCAL_LAW_ENFORCEMENT,
                List.of(),
                new Agreement(FIRST, LAST),
                null);
        return new Facts(
                Instant.parse("2026-03-02T18:00:00Z"),
                new Actor("coordinator-1", "Cora", null, Set.of("coordinator")),
                Map.of(SHERIFF, sheriff),
                Map.of(),
                Map.of(),
                PolicyPacks.load());
    }

    private static void invalid(ResultValidator<Officer> result, String code) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Invalid>("invalid: " + code) {
            @Override
            protected boolean matchesSafely(Invalid invalid) {
                return invalid.code().equals(code);
            }
        });
    }
}
