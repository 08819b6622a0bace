package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The right door, and what is known of it. */
@ExtendWith(Running.class)
class SitesIT {
    private final TaskForce force;
    private final Plan plan;
    private final String site;

    SitesIT(Service muster) {
        force = TaskForce.enrolled(muster);
        plan = force.open();
        site = plan.site();
    }

    @Test
    void SIT_01_a_verification_is_created_and_shown_with_the_site() {
        Answer created = plan.post("verifications", Bodies.verification(site, force.officer()))
                .expect(201);
        assertThat(created.header("Location")).isEqualTo(plan.path() + "/verifications/" + created.id());
        Answer read = plan.read();
        assertThat(read.at("/sites/0/verifications/0/id").asString()).isEqualTo(created.id());
        assertThat(read.at("/sites/0/verifications/0/metres").asDouble()).isZero();
    }

    @Test
    void SIT_01_another_door_is_refused_and_the_answer_says_what_differs() {
        Body right = Bodies.verification(site, force.officer());
        Answer address = plan.post("verifications", right.with("observedAddress", "21 Harbor Way"))
                .expectProblem(409, "wrong-door", "SIT-01");
        assertThat(address.at("/detail").asString()).contains("12 Harbor Way", "21 Harbor Way");
        Answer point = plan.post(
                        "verifications", right.with("location", Body.of("latitude", 33.751, "longitude", -118.25)))
                .expectProblem(409, "wrong-door", "SIT-01");
        assertThat(point.at("/detail").asString()).contains("111.2 m");
        plan.post("verifications", right.with("warrantAddress", "12 Harbor Street"))
                .expectProblem(409, "wrong-door", "SIT-01");
        assertThat(plan.read().at("/sites/0/verifications")).isEmpty();
    }

    @Test
    void what_is_named_must_be_there() {
        String absent = "11111111-2222-4333-8444-555555555555";
        plan.post("verifications", Bodies.verification(absent, force.officer())).expectProblem(422, "unknown-site");
        plan.post("verifications", Bodies.verification(site, absent)).expectProblem(422, "unknown-officer");
        plan.post("sites/" + absent + "/surveys", Bodies.survey()).expectProblem(404, "not-found");
    }

    @Test
    void SIT_02_a_survey_is_shown_with_the_site_and_must_be_whole() {
        plan.post("sites/" + site + "/surveys", Bodies.survey()).expect(200);
        assertThat(plan.read().at("/sites/0/survey/traumaCentre/name").asString())
                .isEqualTo("Harbor General");
        for (String member :
                List.of("entryPoints", "occupants", "hazards", "traumaCentre", "rallyPoint", "commandPost")) {
            plan.post("sites/" + site + "/surveys", Bodies.survey().without(member))
                    .expectProblem(422, "invalid-body")
                    .names("/" + member);
        }
    }

    @Test
    void RSK_01_RSK_02_a_risk_is_assessed_and_opened_again_by_a_new_survey() {
        plan.post("sites/" + site + "/surveys", Bodies.survey()).expect(200);
        Answer created = plan.post("risk-assessments", Bodies.risk(site)).expect(201);
        assertThat(created.header("Location")).isEqualTo(plan.path() + "/risk-assessments/" + created.id());
        Answer read = plan.read();
        assertThat(read.at("/sites/0/risk/score").asInt()).isEqualTo(1);
        assertThat(read.at("/sites/0/risk/band").asString()).isEqualTo("LOW");
        assertThat(read.at("/sites/0/risk/status").asString()).isEqualTo("ASSESSED");
        plan.post("sites/" + site + "/surveys", Bodies.survey()).expect(200);
        assertThat(plan.read().at("/sites/0/risk/status").asString()).isEqualTo("REOPENED");
    }

    @Test
    void RSK_02_a_question_that_was_not_answered_is_named() {
        Body none = Bodies.risk(site).with("answers", Body.of("DOGS", true));
        Answer refused = plan.post("risk-assessments", none).expectProblem(422, "answers-of-another-matrix");
        assertThat(refused.at("/detail").asString()).contains("BOOBY_TRAPS");
    }

    @Test
    void SIT_04_children_who_are_expected_are_a_warning() {
        Body children = Bodies.survey().with("occupants", Body.of("adults", 5, "children", 1, "animals", 0));
        Answer surveyed = plan.post("sites/" + site + "/surveys", children).expect(200);
        assertThat(surveyed.at("/warnings/0/code").asString()).isEqualTo("SIT-04");
    }
}
