package muster.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.ledger.Recorded;
import muster.officer.event.Authority;
import muster.officer.event.AuthorityGranted;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerCertified;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.Qualification;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OfficerId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What a person may do grows by certificates and powers (rules STF-02, STF-03). */
class CertifyTest {
    private static final OfficerId ID = new OfficerId(new UUID(0x4000, 1));
    private static final AgencyId SHERIFF = new AgencyId(new UUID(0x4000, 2));
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final Qualification OLD = new Qualification("ENTRY_TEAM", FIRST);
    private static final Qualification OTHER = new Qualification("UNDERCOVER", LAST);
    private static final Qualification NEW = new Qualification("ENTRY_TEAM", LAST);
    private static final Authority POWER = new Authority("US-CA", FIRST, LAST);

    @Test
    void STF_03_a_certificate_takes_the_place_of_the_earlier_one_of_its_code() {
        fixture()
                .given(enrolled(Capacity.SWORN))
                .when(new Certify(ID, NEW))
                .expectEvents(new OfficerCertified(ID, NEW));
        OfficerOnFile officer = onFile(enrolled(Capacity.SWORN), new OfficerCertified(ID, NEW));
        assertThat(officer.qualifications()).containsExactly(OTHER, NEW);
        assertThat(officer.version()).isEqualTo(1);
        assertThat(officer.isQualified("ENTRY_TEAM", LAST)).isTrue();
        assertThat(onFile(enrolled(Capacity.SWORN)).isQualified("ENTRY_TEAM", LAST))
                .isFalse();
    }

    @Test
    void STF_02_a_power_stands_beside_those_before() {
        Authority texas = new Authority("US-TX", FIRST, LAST);
        fixture()
                .given(enrolled(Capacity.SWORN))
                .when(new GrantAuthority(ID, texas))
                .expectEvents(new AuthorityGranted(ID, texas));
        OfficerOnFile officer = onFile(enrolled(Capacity.SWORN), new AuthorityGranted(ID, texas));
        assertThat(officer.authority()).containsExactly(POWER, texas);
        assertThat(officer.hasAuthority("US-TX", FIRST, LAST)).isTrue();
    }

    @Test
    void STF_02_only_sworn_people_are_given_power() {
        fixture()
                .given(enrolled(Capacity.ADVOCATE))
                .when(new GrantAuthority(ID, POWER))
                .expectNoEvents()
                .expectException(Invalid.class);
    }

    @Test
    void nobody_is_certified_who_is_not_on_the_roster() {
        fixture().givenNoPriorActivity().when(new Certify(ID, NEW)).expectException(AggregateNotFoundException.class);
    }

    private static OfficerEnrolled enrolled(Capacity capacity) {
        return new OfficerEnrolled(
                ID, SHERIFF, "Sam Ortega", null, capacity, List.of(OLD, OTHER), List.of(POWER), "ortega-sub");
    }

    private static OfficerOnFile onFile(Object... events) {
        OfficerOnFile officer = null;
        for (int n = 0; n < events.length; n++) {
            officer = OfficerOnFile.fold(
                    officer, new Recorded(n + 1, "officer/" + ID, n, new UUID(0, n), NOW, events[n], Map.of()));
        }
        return officer;
    }

    private static AggregateTestFixture<Officer> fixture() {
        AggregateTestFixture<Officer> fixture = new AggregateTestFixture<>(Officer.class);
        fixture.registerInjectableResource(new Facts(
                NOW,
                new Actor("coordinator-1", "Cora", null, Set.of("coordinator")),
                Map.of(),
                Map.of(),
                Map.of(),
                PolicyPacks.load()));
        return fixture;
    }
}
