package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency that is withdrawn: its people are free, and it is told nothing more. */
@ExtendWith(Running.class)
class ParticipationsIT {
    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final String police;

    ParticipationsIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open();
        police = force.agency("STATE_LAW_ENFORCEMENT");
        plan.invite(police);
    }

    @Test
    void its_people_are_free_for_others_and_nobody_of_it_is_assigned() {
        String officer = force.officerOf(police);
        plan.task(officer, Bodies.window("10:00", "12:00"));
        withdraw().expect(200);
        assertThat(plan.read().at("/assignments/0/status").asString()).isEqualTo("RELEASED");
        assertThat(plan.read().at("/participations/0/until").isString()).isTrue();
        Body task = Bodies.task(officer, Bodies.window("10:00", "12:00"));
        plan.post("assignments", task).expectProblem(409, "agency-does-not-take-part", "INF-09");
        force.open().invite(police).task(officer, Bodies.window("10:00", "12:00"));
    }

    @Test
    void INF_02_it_is_told_that_it_is_over_and_of_nothing_that_comes_after() {
        plan.site();
        withdraw().expect(200);
        String later = plan.raid();
        await().until(() -> feed(force.lead()).text().contains(later));
        Answer feed = feed(police);
        List<String> types = feed.at("/items")
                .valueStream()
                .map(item -> item.at("/type").asString())
                .toList();
        assertThat(types).last().isEqualTo("muster.participation.closed.v1");
        assertThat(feed.text()).doesNotContain(later);
        Answer model = force.reader(police)
                .get(API + "/agencies/" + police + "/operations/" + plan.id())
                .expect(200);
        assertThat(model.at("/participation").asString()).isEqualTo("CLOSED");
        assertThat(model.at("/sites")).hasSize(1);
    }

    @Test
    void its_supervisors_read_the_plan_no_more() {
        Caller supervisor = muster.as(Person.of("Supervisor", police, "supervisor"));
        supervisor.get(plan.path()).expect(200);
        withdraw().expect(200);
        supervisor.get(plan.path()).expectProblem(404, "not-found");
    }

    @Test
    void what_cannot_be_withdrawn_is_told_so() {
        String path = plan.path() + "/participations/";
        force.leading()
                .delete(path + police)
                .expectProblem(400, "bad-parameter")
                .names("reason");
        force.leading().delete(path + force.lead() + "?reason=x").expectProblem(409, "lead-agency-stays");
        withdraw().expect(200);
        withdraw().expectProblem(404, "not-found");
        plan.invite(police);
        withdraw().expect(200);
    }

    private Answer withdraw() {
        return force.leading().delete(plan.path() + "/participations/" + police + "?reason=Short%20of%20people");
    }

    private Answer feed(String agency) {
        return force.reader(agency)
                .get(API + "/agencies/" + agency + "/updates?limit=1000")
                .expect(200);
    }
}
