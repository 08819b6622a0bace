package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class AssignmentsIT {
    private final TaskForce force;
    private Plan plan;
    private String officer;

    AssignmentsIT(Service muster) {
        force = TaskForce.enrolled(muster);
    }

    @BeforeEach
    void somebodyIsFree() {
        plan = force.open();
        officer = force.officerOf(force.lead());
    }

    @Test
    void a_task_is_created_and_shown_in_the_plan() {
        Answer created = plan.post("assignments", Bodies.task(officer, Bodies.window("10:00", "12:00")))
                .expect(201);
        assertThat(created.header("Location")).isEqualTo(plan.path() + "/assignments/" + created.id());
        assertThat(plan.read().at("/assignments/0/officerId").asString()).isEqualTo(officer);
        assertThat(plan.read().at("/assignments/0/status").asString()).isEqualTo("ASSIGNED");
    }

    @Test
    void the_way_to_the_next_task_is_kept_free() {
        plan.task(officer, Bodies.window("10:00", "12:00"));
        plan.post("assignments", Bodies.task(officer, Bodies.window("12:59", "14:00")))
                .expectProblem(409, "officer-unavailable", "STF-04");
        plan.task(officer, Bodies.window("13:00", "14:00"));
    }

    @Test
    void who_is_released_is_free_again() {
        String task = plan.task(officer, Bodies.window("10:00", "12:00"));
        String path = plan.path() + "/assignments/" + task;
        force.leading().delete(path).expectProblem(400, "bad-parameter").names("reason");
        force.leading().delete(path + "?reason=%20").expectProblem(400, "bad-parameter");
        force.leading().delete(path + "?reason=Ill").expect(200);
        force.leading().delete(path + "?reason=Ill").expectProblem(409, "assignment-released", "OPS-10");
        plan.task(officer, Bodies.window("10:00", "12:00"));
    }

    @Test
    void a_move_that_would_book_somebody_twice_is_refused_as_a_whole() {
        String raid = plan.raid();
        plan.add(
                "assignments",
                Bodies.task(officer, Bodies.window("09:30", "11:30")).with("raidId", raid));
        force.open().task(officer, Bodies.window("14:00", "16:00"));
        long before = plan.read().version();
        Answer refused = plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", Bodies.window("14:30", "15:30"), "reason", "Later"))
                .expectProblem(409, "officer-unavailable", "STF-04");
        assertThat(refused.at("/detail").asString()).contains("Officer ");
        assertThat(plan.read().version()).isEqualTo(before);
    }

    @Test
    void only_people_of_agencies_that_take_part_are_assigned() {
        String stranger = force.officerOf(force.agency("STATE_LAW_ENFORCEMENT"));
        plan.post("assignments", Bodies.task(stranger, Bodies.window("10:00", "12:00")))
                .expectProblem(409, "agency-does-not-take-part", "INF-09");
    }

    @Test
    void a_role_asks_for_its_capacity_authority_and_qualification() {
        Body task = Bodies.task(officer, Bodies.window("10:00", "12:00"));
        plan.post("assignments", task.with("role", "MEDIC")).expectProblem(409, "capacity-does-not-fit", "STF-01");
        plan.post("assignments", task.with("role", "UNDERCOVER")).expectProblem(409, "qualification-lapses", "STF-03");
        Body texan =
                Bodies.operation(force.lead()).with("jurisdiction", "US-TX").with("zone", "America/Chicago");
        force.open(texan).post("assignments", task).expectProblem(409, "authority-does-not-cover", "STF-02");
    }

    @Test
    void what_is_named_must_be_there() {
        String absent = "11111111-2222-4333-8444-555555555555";
        Body task = Bodies.task(officer, Bodies.window("10:00", "12:00"));
        plan.post("assignments", task.with("officerId", absent))
                .expectProblem(422, "unknown-officer")
                .names("/officerId");
        plan.post("assignments", task.with("raidId", absent))
                .expectProblem(422, "unknown-raid")
                .names("/raidId");
        force.leading()
                .delete(plan.path() + "/assignments/" + absent + "?reason=Ill")
                .expectProblem(404, "not-found");
    }
}
