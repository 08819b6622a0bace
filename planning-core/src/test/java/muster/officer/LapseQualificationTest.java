package muster.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.Facts;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerCertified;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.Qualification;
import muster.officer.event.QualificationLapsed;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** A certificate ends by an event when its last good day is over wherever on earth it is asked for. */
class LapseQualificationTest {
    private static final OfficerId ID = new OfficerId(new UUID(0x4000, 1));
    private static final AgencyId SHERIFF = new AgencyId(new UUID(0x4000, 2));
    private static final LocalDate LAST = LocalDate.parse("2026-03-02");
    private static final Instant OVER = Instant.parse("2026-03-03T12:00:00Z");
    private static final Qualification HELD = new Qualification("ENTRY_TEAM", LAST);
    private static final OfficerEnrolled ENROLLED =
            new OfficerEnrolled(ID, SHERIFF, "Sam", "4711", Capacity.SWORN, List.of(HELD), List.of(), null);
    private static final QualificationLapsed LAPSED = new QualificationLapsed(ID, HELD);

    @Test
    void STF_03_a_certificate_lapses_after_its_last_day_and_not_before() {
        lapse(OVER, ENROLLED).expectEvents(LAPSED);
        lapse(OVER.minusMillis(1), ENROLLED).expectNoEvents();
    }

    @Test
    void STF_03_one_that_was_renewed_or_has_lapsed_stays_as_it_is() {
        Qualification renewed = new Qualification("ENTRY_TEAM", LAST.plusYears(1));
        lapse(OVER, ENROLLED, new OfficerCertified(ID, renewed)).expectNoEvents();
        lapse(OVER, ENROLLED, LAPSED).expectNoEvents();
    }

    private static ResultValidator<Officer> lapse(Instant at, Object... history) {
        AggregateTestFixture<Officer> fixture = new AggregateTestFixture<>(Officer.class);
        Actor time = new Actor("system:time", "Deadline", null, Set.of());
        fixture.registerInjectableResource(new Facts(at, time, Map.of(), Map.of(), Map.of(), PolicyPacks.load()));
        return fixture.given(history)
                .when(new LapseQualification(ID, "ENTRY_TEAM"))
                .expectSuccessfulHandlerExecution();
    }
}
