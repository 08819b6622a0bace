package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the issued warrant to its return, as clients see it. */
@ExtendWith(Running.class)
class WarrantServiceIT {
    private final TaskForce force;
    private final Plan plan;

    WarrantServiceIT(Service muster) {
        force = TaskForce.enrolled(muster);
        plan = force.open();
    }

    @Test
    void WAR_02_WAR_09_a_warrant_is_executed_and_returned() {
        String warrant = issued();
        post(warrant + "/returns", Bodies.filed()).expectProblem(409, "warrant-not-executed", "WAR-02");
        post(warrant + "/executions", Bodies.execution(force.officer())).expect(200);
        Answer executed = force.leading().get(warrant).expect(200);
        assertThat(executed.at("/status").asString()).isEqualTo("EXECUTED");
        assertThat(executed.at("/execution/inventory/0/place").asString()).isEqualTo("Desk drawer");
        post(warrant + "/returns", Bodies.filed()).expect(200);
        Answer returned = force.leading().get(warrant).expect(200);
        assertThat(returned.at("/status").asString()).isEqualTo("RETURNED");
        assertThat(returned.at("/filed/court").asString()).isEqualTo("Superior Court");
        post(warrant + "/executions", Bodies.execution(force.officer()))
                .expectProblem(409, "warrant-not-issued", "WAR-02");
    }

    @Test
    void WAR_09_one_person_alone_makes_no_inventory() {
        post(issued() + "/executions", Bodies.execution(force.officer()).with("witness", "Det. Sam Ortega"))
                .expectProblem(409, "second-person-missing", "WAR-09");
    }

    @Test
    void WAR_14_an_anticipatory_warrant_waits_for_its_trigger() {
        String warrant =
                plan.issued(Bodies.warrant(plan.site(), force.officer()).with("trigger", "Arrival of the van"));
        post(warrant + "/executions", Bodies.execution(force.officer()))
                .expectProblem(409, "trigger-not-confirmed", "WAR-14");
        Body seen = Body.of("officerId", force.officer(), "at", Bodies.now(), "facts", "The van came");
        post(warrant + "/trigger-confirmations", seen).expect(200);
        post(warrant + "/executions", Bodies.execution(force.officer())).expect(200);
    }

    @Test
    void WAR_06_a_withdrawn_warrant_is_good_for_nothing() {
        String warrant = issued();
        post(warrant + "/withdrawals", Body.of("reason", "They moved on")).expect(200);
        post(warrant + "/executions", Bodies.execution(force.officer()))
                .expectProblem(409, "warrant-not-issued", "WAR-02");
        assertThat(force.leading().get(warrant).at("/status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_was_done_in_the_future_or_by_nobody_is_invalid() {
        String executions = issued() + "/executions";
        Body execution = Bodies.execution(force.officer());
        post(executions, execution.with("at", Bodies.now().plus(Duration.ofHours(1))))
                .expectProblem(422, "in-the-future")
                .names("/at");
        String nobody = "11111111-2222-4333-8444-555555555555";
        post(executions, execution.with("officerId", nobody))
                .expectProblem(422, "unknown-officer")
                .names("/officerId");
    }

    @Test
    void INF_01_police_see_what_their_own_people_found_and_no_more() {
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        plan.invite(police);
        String finder = force.officerOf(police);
        Body execution = Bodies.execution(force.officer())
                .with(
                        "inventory",
                        List.of(
                                Body.of("item", "Ledger", "place", "Desk drawer", "finderId", force.officer()),
                                Body.of("item", "Telephone", "place", "Under the bed", "finderId", finder)));
        post(issued() + "/executions", execution).expect(200);
        await().until(() -> feed(police).contains("Under the bed"));
        assertThat(feed(police)).doesNotContain("Desk drawer", "Kim Doe");
    }

    private String issued() {
        return plan.issued(Bodies.warrant(plan.site(), force.officer()));
    }

    private Answer post(String path, Body body) {
        return force.leading().post(path, body);
    }

    private String feed(String agency) {
        return force.reader(agency)
                .get(API + "/agencies/" + agency + "/updates?limit=1000")
                .expect(200)
                .text();
    }
}
