package muster.relief;

import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.Decided;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.ReliefOnFile;
import muster.decision.Warning;
import muster.policy.PolicyPacks;
import muster.relief.event.ReliefRecorded;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule VIC-07: the federal agency alone keeps yes, no and a date, and is warned of possible victims of whom it keeps nothing. */
class ReliefTest {
    private static final OperationId OPERATION = new OperationId(id(1));
    private static final AgencyId FEDERAL = new AgencyId(id(2));
    private static final AgencyId OTHER_FEDERAL = new AgencyId(id(3));
    private static final SurvivorRef ANNA = new SurvivorRef(id(5));
    private static final SurvivorRef BELA = new SurvivorRef(id(6));
    private static final SurvivorRef SCREENED_ONLY = new SurvivorRef(id(7));
    private static final Sealed STATUS = new Sealed(new RecordId(id(8)), "c2VhbGVk");

    private static UUID id(int n) {
        return new UUID(0x4000L, n);
    }

    @Test
    void VIC_07_a_federal_agency_is_warned_while_it_keeps_nothing_of_somebody() {
        warned(fixture(FEDERAL).givenNoPriorActivity().when(record(ANNA)), "VIC-07");
        warned(fixture(FEDERAL).given(recorded(FEDERAL, ANNA)).when(record(ANNA)), "VIC-07");
    }

    @Test
    void VIC_07_it_is_not_warned_once_it_keeps_something_of_every_possible_victim() {
        warned(fixture(FEDERAL).given(recorded(FEDERAL, ANNA)).when(record(BELA)));
        warned(fixture(FEDERAL)
                .given(recorded(FEDERAL, ANNA), recorded(FEDERAL, BELA))
                .when(record(SCREENED_ONLY)));
    }

    @Test
    void VIC_07_what_another_federal_agency_keeps_is_not_its_own() {
        warned(fixture(FEDERAL).given(recorded(OTHER_FEDERAL, ANNA)).when(record(BELA)), "VIC-07");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 9})
    void VIC_07_nobody_else_writes_it_down_not_even_a_lead_that_is_not_federal(int agency) {
        fixture(new AgencyId(id(agency)))
                .given(recorded(FEDERAL, ANNA))
                .when(record(ANNA))
                .expectException(NoSuch.class);
    }

    @Test
    void who_belongs_to_no_agency_finds_no_operation() {
        fixture(new Actor("c", "Coordinator", null, Set.of("coordinator")))
                .givenNoPriorActivity()
                .when(record(ANNA))
                .expectException(NoSuch.class);
    }

    @Test
    void only_who_was_met_has_a_record() {
        fixture(FEDERAL)
                .givenNoPriorActivity()
                .when(record(new SurvivorRef(id(99))))
                .expectException(Invalid.class);
    }

    private static RecordRelief record(SurvivorRef survivor) {
        return new RecordRelief(OPERATION, new RecordId(id(20)), survivor, STATUS);
    }

    private static ReliefRecorded recorded(AgencyId agency, SurvivorRef survivor) {
        return new ReliefRecorded(OPERATION, new RecordId(id(20)), agency, survivor, STATUS, "Fran Keller");
    }

    private static void warned(ResultValidator<Relief> result, String... rules) {
        result.expectSuccessfulHandlerExecution()
                .expectResultMessagePayloadMatching(
                        predicate((Decided decided) -> decided.decision().warnings().stream()
                                .map(Warning::code)
                                .toList()
                                .equals(List.of(rules))));
    }

    private static AggregateTestFixture<Relief> fixture(AgencyId agency) {
        return fixture(new Actor("fran", "Fran Keller", agency, Set.of("lead", "advocate")));
    }

    private static AggregateTestFixture<Relief> fixture(Actor actor) {
        AggregateTestFixture<Relief> fixture = new AggregateTestFixture<>(Relief.class);
        fixture.registerInjectableResource(new Facts(
                        Instant.parse("2026-03-02T18:00:00Z"), actor, Map.of(), Map.of(), Map.of(), PolicyPacks.load())
                .relieved(new ReliefOnFile(
                        Set.of(FEDERAL, OTHER_FEDERAL), Set.of(ANNA, BELA, SCREENED_ONLY), Set.of(ANNA, BELA))));
        return fixture;
    }
}
