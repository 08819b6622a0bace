package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.Trial.warned;
import static muster.operation.WholePlan.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.Reception;
import muster.operation.event.VictimCarePlanned;
import muster.policy.PlanningPack;
import muster.shared.AgencyId;
import muster.shared.Location;
import org.junit.jupiter.api.Test;

class PlanVictimCareTest {
    private static final PlanningPack PACK = SafeHarbor.PACKS.planning();

    private static Trial planned() {
        return given(WholePlan.planned().toArray());
    }

    private static PlanVictimCare care(int minors, Reception reception, AgencyId... providers) {
        return new PlanVictimCare(
                OPERATION, new ExpectedVictims(3, minors, List.of("Mandarin")), reception, List.of(providers), null);
    }

    @Test
    void VIC_02_the_care_of_those_who_are_expected_is_planned() {
        planned()
                .when(
                        care(0, new Reception("Family center", "45 Oak Street", null), PROVIDER),
                        facts(SafeHarbor.LEAD, NOW))
                .expectEvents(WholePlan.care(3));
    }

    @Test
    void SIT_03_a_reception_at_a_target_is_refused_by_its_address() {
        refused(
                planned()
                        .when(
                                care(0, new Reception("Next door", "12  HARBOR way.", null), PROVIDER),
                                facts(SafeHarbor.LEAD, NOW)),
                "SIT-03",
                "reception-at-a-target");
    }

    /** The parlour lies at 33.77; a ten-thousandth of a degree of latitude is eleven metres. */
    @Test
    void SIT_03_a_hundred_metres_keep_them_apart() {
        Reception near = new Reception("Next door", null, new Location(33.7708, -118.19));
        Reception apart = new Reception("Around the corner", null, new Location(33.7710, -118.19));
        refused(
                planned().when(care(0, near, PROVIDER), facts(SafeHarbor.LEAD, NOW)),
                "SIT-03",
                "reception-at-a-target");
        planned().when(care(0, apart, PROVIDER), facts(SafeHarbor.LEAD, NOW)).expectSuccessfulHandlerExecution();
    }

    @Test
    void SIT_04_children_without_a_plan_for_them_are_warned_of() {
        warned(
                planned()
                        .when(
                                care(1, new Reception("Family center", null, null), PROVIDER),
                                facts(SafeHarbor.LEAD, NOW)),
                "SIT-04");
    }

    @Test
    void police_are_no_provider_and_who_is_not_there_is_none() {
        Reception reception = new Reception("Family center", null, null);
        Trial.invalid(
                planned().when(care(0, reception, SafeHarbor.SHERIFF), facts(SafeHarbor.LEAD, NOW)),
                "unknown-provider");
        Trial.invalid(
                planned().when(care(0, reception, SafeHarbor.POLICE), facts(SafeHarbor.LEAD, NOW)), "unknown-provider");
    }

    @Test
    void VIC_02_a_provider_confirms_what_it_can_give() {
        planned()
                .when(
                        new ConfirmCapacity(OPERATION, PROVIDER, 3, 1, List.of("mandarin"), 0),
                        facts(SafeHarbor.actor("advocate-1", "Ines Duarte", "advocate"), NOW))
                .expectEvents(WholePlan.capacity(3));
    }

    @Test
    void VIC_02_only_who_is_in_the_care_plan_confirms() {
        refused(
                given(WholePlan.planned().stream()
                                .filter(event ->
                                        !(event instanceof VictimCarePlanned || event instanceof CapacityConfirmed))
                                .toArray())
                        .when(
                                new ConfirmCapacity(OPERATION, PROVIDER, 3, 1, List.of(), 0),
                                facts(SafeHarbor.LEAD, NOW)),
                "VIC-02",
                "provider-not-in-the-care-plan");
    }

    @Test
    void VIC_02_one_advocate_helps_three_and_no_more() {
        assertThat(List.of(PACK.advocatesFor(3), PACK.advocatesFor(4))).containsExactly(1, 2);
    }
}
