package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.agency.event.AgencyKind;
import muster.operation.event.OperationEvent;
import muster.operation.event.Perimeter;
import muster.operation.event.RaidScheduled;
import muster.operation.event.RiskReopened;
import muster.shared.Location;
import muster.shared.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a survey of a site tells: police where help is, or all of it for a task there; medics hazards; shelters advice. */
class DangersTest {
    static final Perimeter RING = new Perimeter(
            List.of(new Location(33.78, -118.2), new Location(33.78, -118.1), new Location(33.77, -118.2)));

    private static final SiteId OTHER_SITE = new SiteId(HarborPlan.id(31));

    @Test
    void INF_01_police_with_a_task_there_know_all_and_the_others_where_help_is() {
        assertThat(survey(told(AgencyKind.LOCAL_LAW_ENFORCEMENT, HarborPlan.surveyed("Dog", null))))
                .containsOnlyKeys("traumaCentre", "stagingArea", "rallyPoint", "commandPost");
        assertThat(survey(told(
                        AgencyKind.LOCAL_LAW_ENFORCEMENT,
                        HarborPlan.assigned(GUEST),
                        HarborPlan.surveyed("Dog", null))))
                .containsKeys("entryPoints", "occupants", "hazards", "perimeter");
        assertThat(survey(told(
                        AgencyKind.LOCAL_LAW_ENFORCEMENT, HarborPlan.assigned(LEAD), HarborPlan.surveyed("Dog", null))))
                .doesNotContainKey("hazards");
    }

    @Test
    void INF_01_a_task_at_a_surveyed_site_brings_the_survey_with_it_to_police_and_not_to_prosecutors() {
        assertThat(siteOfTask(AgencyKind.LOCAL_LAW_ENFORCEMENT)).containsKey("survey");
        assertThat(siteOfTask(AgencyKind.PROSECUTOR)).doesNotContainKey("survey");
    }

    @Test
    void INF_01_a_prosecutor_knows_that_there_is_a_survey() {
        assertThat(told(AgencyKind.PROSECUTOR, HarborPlan.surveyed("Dog", "Wait")))
                .extracting(Update::data)
                .containsExactly(Map.of("siteId", SITE, "surveyed", true));
    }

    @Test
    void INF_01_medics_know_the_hazards_of_all_sites_together_and_shelters_the_advice() {
        List<Update> medic = told(
                AgencyKind.MEDICAL, HarborPlan.surveyed("Dog", "Wait"), HarborPlan.surveyed(OTHER_SITE, "Acid", null));
        assertThat(medic).extracting(Update::data).containsExactly(Map.of("hazards", List.of("Acid", "Dog")));
        assertThat(medic).extracting(Update::type).containsExactly("muster.safety.advised.v1");
        assertThat(told(AgencyKind.VICTIM_SERVICES, HarborPlan.surveyed("Dog", "Wait")))
                .extracting(Update::data)
                .containsExactly(Map.of("safetyAdvice", List.of("Wait")));
    }

    @Test
    void INF_02_where_nothing_is_new_to_them_nothing_is_told() {
        assertThat(told(AgencyKind.VICTIM_SERVICES, HarborPlan.surveyed("Dog", null)))
                .isEmpty();
        assertThat(told(
                        AgencyKind.MEDICAL,
                        HarborPlan.surveyed("Dog", null),
                        HarborPlan.surveyed(OTHER_SITE, "Dog", "Wait")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDICAL", "VICTIM_SERVICES"})
    void who_joins_late_is_told_once_of_all_sites(AgencyKind kind) {
        List<OperationEvent> history = List.of(
                HarborPlan.opened(),
                HarborPlan.site(),
                HarborPlan.surveyed("Dog", "Wait"),
                HarborPlan.surveyed(OTHER_SITE, "Acid", "Knock"),
                HarborPlan.surveyed("Gas", "Wait"),
                HarborPlan.invited(GUEST, kind));
        assertThat(Feed.types(Feed.last(GUEST, history)))
                .containsExactly("muster.participation.opened.v1", "muster.safety.advised.v1");
        assertThat(Feed.last(GUEST, history).getLast().data())
                .containsValue(kind == AgencyKind.MEDICAL ? List.of("Acid", "Gas") : List.of("Knock", "Wait"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHILD_PROTECTION", "COURT", "FUSION_CENTER"})
    void INF_01_nobody_else_knows_of_dangers_or_verifications(AgencyKind kind) {
        assertThat(told(kind, HarborPlan.surveyed("Dog", "Wait"))).isEmpty();
        assertThat(told(kind, HarborPlan.verified(GUEST))).isEmpty();
    }

    @Test
    void INF_01_who_verified_an_address_is_told_to_the_lead_and_to_the_own_prosecutors_office() {
        assertThat(told(AgencyKind.LOCAL_LAW_ENFORCEMENT, HarborPlan.verified(GUEST)))
                .isEmpty();
        assertThat(told(AgencyKind.PROSECUTOR, HarborPlan.verified(LEAD))
                        .getFirst()
                        .data())
                .containsKey("observedAddress")
                .doesNotContainKeys("name", "officerId", "subject");
        assertThat(told(AgencyKind.PROSECUTOR, HarborPlan.verified(GUEST))
                        .getFirst()
                        .data())
                .containsKey("name");
        assertThat(Feed.last(LEAD, List.of(HarborPlan.opened(), HarborPlan.site(), HarborPlan.verified(GUEST)))
                        .getFirst()
                        .data())
                .containsKey("name")
                .doesNotContainKey("subject");
    }

    @Test
    void INF_01_the_score_is_for_the_lead_the_band_for_a_task_there_and_that_there_is_one_for_the_prosecutor() {
        assertThat(Feed.last(LEAD, List.of(HarborPlan.opened(), HarborPlan.site(), HarborPlan.assessed()))
                        .getFirst()
                        .data()
                        .toString())
                .contains("answers", "score", "band");
        assertThat(told(AgencyKind.LOCAL_LAW_ENFORCEMENT, HarborPlan.assessed()))
                .isEmpty();
        assertThat(told(AgencyKind.LOCAL_LAW_ENFORCEMENT, HarborPlan.assigned(GUEST), HarborPlan.assessed())
                        .getFirst()
                        .data()
                        .toString())
                .contains("band")
                .doesNotContain("answers");
        assertThat(told(AgencyKind.PROSECUTOR, HarborPlan.assessed()))
                .extracting(Update::data)
                .containsExactly(Map.of("siteId", SITE, "riskAssessed", true));
    }

    @ParameterizedTest
    @EnumSource(names = {"VICTIM_SERVICES", "MEDICAL", "CHILD_PROTECTION", "COURT", "FUSION_CENTER"})
    void INF_01_nobody_else_knows_of_a_score(AgencyKind kind) {
        assertThat(told(kind, HarborPlan.assessed())).isEmpty();
        assertThat(told(kind, HarborPlan.assessed(), new RiskReopened(HarborPlan.OPERATION, SITE, "Survey")))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> survey(List<Update> told) {
        return (Map<String, Object>) told.getFirst().data().get("survey");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> siteOfTask(AgencyKind kind) {
        List<Update> told = told(kind, HarborPlan.surveyed("Dog", null), HarborPlan.assigned(GUEST));
        return (Map<String, Object>) told.getFirst().data().get("site");
    }

    private static List<Update> told(AgencyKind kind, OperationEvent... last) {
        RaidScheduled raid = HarborPlan.raid();
        List<OperationEvent> history =
                new ArrayList<>(List.of(HarborPlan.opened(), HarborPlan.invited(GUEST, kind), HarborPlan.site(), raid));
        history.addAll(List.of(last));
        return Feed.last(GUEST, history);
    }
}
