package muster.operation;

import static muster.operation.FieldDay.SURVIVOR;
import static muster.operation.FieldDay.handedOff;
import static muster.operation.FieldDay.met;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import muster.decision.Facts;
import muster.operation.event.Arrest;
import muster.operation.event.FieldEventKind;
import muster.operation.event.HandOff;
import muster.operation.event.OperationEvent;
import muster.operation.event.Recovery;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.SurvivorRef;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People who were met: by reference, never arrested before a prosecutor looked, handed to a provider. */
class SurvivorsTest {
    private static final Facts LEAD = facts(SafeHarbor.LEAD, NOW);

    private static ResultValidator<Operation> after(List<OperationEvent> history, LogFieldEvent log) {
        return given(history.toArray()).when(log, LEAD);
    }

    private static LogFieldEvent arrest(@Nullable SurvivorRef known, @Nullable String review) {
        return new LogFieldEvent(
                OPERATION,
                RECORD,
                FieldEventKind.ARREST,
                NOW,
                PARLOUR,
                null,
                null,
                null,
                new Arrest("John Doe 4", List.of("PC 236.1"), ORTEGA, known, review),
                null,
                null,
                null);
    }

    @Test
    void VIC_08_who_may_be_a_victim_is_not_arrested_before_a_prosecutor_looked() {
        refused(after(plus(WholePlan.going(), met()), arrest(SURVIVOR, null)), "VIC-08", "prosecutor-review-missing");
        after(plus(WholePlan.going(), met()), arrest(SURVIVOR, "DDA Reyes, memo 17"))
                .expectSuccessfulHandlerExecution();
        after(WholePlan.going(), arrest(null, null)).expectSuccessfulHandlerExecution();
    }

    private static LogFieldEvent handOff(AgencyId provider) {
        return new LogFieldEvent(
                OPERATION,
                RECORD,
                FieldEventKind.HAND_OFF,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                new HandOff(SURVIVOR, provider),
                null);
    }

    @Test
    void a_survivor_who_was_not_met_is_not_handed_off() {
        LogFieldEvent handOff = handOff(WholePlan.PROVIDER);
        Trial.invalid(after(WholePlan.going(), handOff), "unknown-survivor");
        after(plus(WholePlan.going(), met()), handOff).expectEvents(handedOff());
    }

    @Test
    void VIC_02_nor_to_anybody_who_gives_no_care_in_this_operation() {
        for (AgencyId other : List.of(SafeHarbor.SHERIFF, SafeHarbor.POLICE, new AgencyId(SafeHarbor.id(99)))) {
            Trial.invalid(after(plus(WholePlan.going(), met()), handOff(other)), "unknown-provider");
        }
    }

    @Test
    void VIC_03_what_is_written_of_a_person_who_was_met_is_a_reference_and_no_word_of_who_it_is() {
        assertThat(members(Recovery.class)).containsExactlyInAnyOrder(SurvivorRef.class, Set.class, boolean.class);
        assertThat(members(HandOff.class)).containsExactlyInAnyOrder(SurvivorRef.class, AgencyId.class);
        assertThat(members(SurvivorRef.class)).containsExactly(UUID.class);
    }

    private static List<Class<?>> members(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .<Class<?>>map(RecordComponent::getType)
                .toList();
    }

    @Test
    void VIC_05_each_way_of_counting_has_a_definition_of_its_own_and_a_person_may_be_counted_in_several() {
        assertThat(Stream.of(VictimClass.values()).map(VictimClass::definition))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        Set<VictimClass> several = Set.of(VictimClass.RECOVERED, VictimClass.MISSING_CHILD_LOCATED);
        assertThat(new Recovery(SURVIVOR, several, true).classes()).isEqualTo(several);
    }
}
