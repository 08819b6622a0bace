package muster.officer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.OfficerOnFile;
import muster.officer.event.Capacity;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.officer.event.GiglioGround;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.RecordId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** Rule STF-07: what prosecutors hold against a person as a witness lies in a stream of its own. */
class GiglioFlagTest {
    private static final OfficerId ID = new OfficerId(new UUID(0x4000L, 1));
    private static final RecordId FLAG = new RecordId(new UUID(0x4000L, 2));
    private static final GiglioFlagRecorded FLAGGED =
            new GiglioFlagRecorded(ID, FLAG, GiglioGround.IMPEACHMENT, "A false report", "Paul Reyes");

    @Test
    void STF_07_a_person_of_the_roster_is_flagged_and_the_flag_is_lifted_once() {
        fixture(true)
                .givenNoPriorActivity()
                .when(new RecordGiglioFlag(ID, FLAG, GiglioGround.IMPEACHMENT, "A false report"))
                .expectEvents(FLAGGED);
        fixture(true)
                .given(FLAGGED)
                .when(new LiftGiglioFlag(ID, FLAG, "Cleared"))
                .expectEvents(new GiglioFlagLifted(ID, FLAG, "Cleared", "Paul Reyes"));
        fixture(true)
                .given(FLAGGED, new GiglioFlagLifted(ID, FLAG, "Cleared", "Paul Reyes"))
                .when(new LiftGiglioFlag(ID, FLAG, "Cleared"))
                .expectNoEvents()
                .expectException(NoSuch.class);
    }

    @Test
    void nobody_else_is() {
        fixture(false)
                .givenNoPriorActivity()
                .when(new RecordGiglioFlag(ID, FLAG, GiglioGround.OTHER, "Note"))
                .expectNoEvents()
                .expectException(NoSuch.class);
    }

    private static AggregateTestFixture<Credibility> fixture(boolean enrolled) {
        AggregateTestFixture<Credibility> fixture = new AggregateTestFixture<>(Credibility.class);
        OfficerOnFile officer = new OfficerOnFile(
                ID,
                0,
                new AgencyId(new UUID(0x4000L, 3)),
                "Sam Ortega",
                "1",
                Capacity.SWORN,
                List.of(),
                List.of(),
                null);
        fixture.registerInjectableResource(new Facts(
                Instant.parse("2026-03-02T18:00:00Z"),
                new Actor("prosecutor-1", "Paul Reyes", null, Set.of("prosecutor")),
                Map.of(),
                enrolled ? Map.of(ID, officer) : Map.of(),
                Map.of(),
                PolicyPacks.load()));
        return fixture;
    }
}
