package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a victim specialist of the police reads of an operation: what the people in it need, by the column VS of the matrix. */
@ExtendWith(Running.class)
class VictimCareIT {
    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final String shelter;
    private final String police;

    VictimCareIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        shelter = force.agency("VICTIM_SERVICES");
        police = force.agency("STATE_LAW_ENFORCEMENT");
        plan = force.open().invite(shelter).invite(police);
    }

    /** Somebody of that agency, on the roster, without a task. */
    private Caller person(String agency) {
        String who = "specialist-" + agency;
        force.coordinator()
                .post(API + "/officers", Bodies.officer(agency).with("subject", who))
                .expect(201);
        return muster.as(new Person(who, "Vera Specialist", agency, List.of("officer")));
    }

    private String specialist(String agency) {
        String officer = force.coordinator()
                .post(API + "/officers", Bodies.officer(agency).with("subject", "specialist-" + agency))
                .expect(201)
                .id();
        return plan.add(
                "assignments",
                Bodies.task(officer, Bodies.window("10:00", "11:00")).with("role", "VICTIM_SPECIALIST"));
    }

    private Caller reading(String agency) {
        return muster.as(new Person("specialist-" + agency, "Vera Specialist", agency, List.of("officer")));
    }

    private JsonNode care(Caller reader, String query) {
        return reader.get(plan.path() + "/care" + query).expect(200).at("");
    }

    @Test
    void INF_01_who_is_expected_and_who_was_met_and_no_warrant_and_no_task_of_another() {
        specialist(police);
        String site = plan.site();
        plan.warrant(site);
        plan.add("care-plan", ConductBodies.care(shelter));
        plan.add("care-plan/confirmations", ConductBodies.capacity(shelter));
        String survivor = Releasing.met(plan);
        JsonNode care = care(reading(police), "");
        assertThat(care.at("/carePlan/adults").isNumber()).isTrue();
        assertThat(care.at("/capacities/0/id").asString()).isEqualTo(shelter);
        assertThat(care.at("/log").toString()).contains(survivor);
        assertThat(care.at("/assignments")).hasSize(1);
        assertThat(care.at("/codeName").isString()).isTrue();
        assertThat(care.propertyNames()).doesNotContain("warrants", "objective", "participations", "conflicts");
        assertThat(care.at("/sites/0").propertyNames()).doesNotContain("address", "location");
    }

    @Test
    void INF_01_as_of_a_moment_it_is_what_was_known_then() {
        specialist(police);
        Instant before = Instant.now();
        plan.add("care-plan", ConductBodies.care(shelter));
        assertThat(care(reading(police), "").has("carePlan")).isTrue();
        assertThat(care(reading(police), "?asOf=" + before).has("carePlan")).isFalse();
    }

    @Test
    void INF_01_without_the_task_it_is_not_there_and_who_reads_the_plan_is_told_who_may() {
        Caller officer = person(police);
        officer.get(plan.path() + "/care").expect(404);
        force.leading().get(plan.path() + "/care").expectProblem(403, "forbidden");
        String task = specialist(force.lead());
        reading(force.lead()).get(plan.path() + "/care").expect(200);
        force.leading()
                .delete(plan.path() + "/assignments/" + task + "?reason=Ill")
                .expect(200);
        reading(force.lead()).get(plan.path() + "/care").expect(404);
    }

    @Test
    void INF_01_a_specialist_of_a_provider_is_told_by_the_provider() {
        specialist(shelter);
        reading(shelter).get(plan.path() + "/care").expect(404);
    }
}
