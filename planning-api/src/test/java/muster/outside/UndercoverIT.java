package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule STF-11 over HTTP: what officers may do undercover, who answers for it, and who comes to know. */
@ExtendWith(Running.class)
class UndercoverIT {
    private static final String CONDUCT = "Answers as a buyer; leaves before any room is entered";

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final String office;

    UndercoverIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        office = force.agency("PROSECUTOR");
        plan = force.open().invite(office);
    }

    private String model(String agency) {
        return force.reader(agency)
                .get(API + "/agencies/" + agency + "/operations/" + plan.id())
                .expect(200)
                .text();
    }

    @Test
    void STF_11_a_supervisor_and_a_prosecutor_answer_and_the_gate_says_so() {
        String id = plan.add("techniques", ConductBodies.technique());
        String path = plan.path() + "/techniques/" + id + "/approvals";
        muster.as(Person.of("Susan Supervisor", force.lead(), "supervisor"))
                .post(path, Body.of("reason", "Lawful"))
                .expect(201);
        muster.as(Person.of("Paul Reyes", office, "prosecutor"))
                .post(path, Body.of())
                .expect(201);
        assertThat(plan.read().at("/technique/approvals")).hasSize(2);
        assertThat(plan.read().at("/technique/rules/mostPayment").asInt()).isEqualTo(200);
        force.leading().post(path, Body.of()).expect(403);
    }

    @Test
    void STF_11_police_learn_of_it_with_a_person_who_covers_it_and_others_never() {
        plan.add("techniques", ConductBodies.technique());
        String covering = force.agency("LOCAL_LAW_ENFORCEMENT");
        String watching = force.agency("LOCAL_LAW_ENFORCEMENT");
        String shelter = force.agency("VICTIM_SERVICES");
        plan.invite(covering).invite(watching).invite(shelter);
        plan.add(
                "assignments",
                Bodies.task(force.officerOf(covering), Bodies.window("10:00", "11:00"))
                        .with("role", "COVER"));
        await().untilAsserted(() -> assertThat(model(covering)).contains(CONDUCT));
        assertThat(model(force.lead())).contains(CONDUCT);
        assertThat(model(office)).contains(CONDUCT);
        assertThat(model(watching)).doesNotContain(CONDUCT);
        assertThat(model(shelter)).doesNotContain(CONDUCT);
    }
}
