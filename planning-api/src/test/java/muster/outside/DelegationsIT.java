package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule STF-10 over HTTP: command passes on by an offer that its receiver accepts in person. */
@ExtendWith(Running.class)
class DelegationsIT {
    private static final Body READ_BACK = Body.of("readBack", "I have command; both teams are at the pier");

    private final TaskForce force;
    private final Plan plan;
    private final Caller commander;
    private final Caller deputy;
    private final Caller bystander;
    private final String task;
    private final String deputyId;

    DelegationsIT(Service muster) {
        force = TaskForce.enrolled(muster);
        plan = force.open();
        Person chief = Person.of("Chris Commander", force.lead(), "officer");
        Person second = Person.of("Dana Deputy", force.lead(), "officer");
        commander = muster.as(chief);
        deputy = muster.as(second);
        bystander = muster.as(Person.of("Olu Other", force.lead(), "officer"));
        Body window = Bodies.window("09:00", "13:00");
        task = plan.add(
                "assignments", Bodies.task(plan.deputy(chief.sub()), window).with("role", "COMMANDER"));
        deputyId = plan.deputy(second.sub());
        plan.add("assignments", Bodies.task(deputyId, window).with("role", "OPERATIONS_SUPERVISOR"));
    }

    private String offered() {
        Body offer = Body.of("assignmentId", task, "officerId", deputyId, "reason", "Eighteen hours on duty");
        return commander.post(plan.path() + "/delegations", offer).expect(201).id();
    }

    private String acceptances(String offer) {
        return plan.path() + "/delegations/" + offer + "/acceptances";
    }

    private String task(int n, String member) {
        return plan.read().at("/assignments/" + n + "/" + member).asString();
    }

    @Test
    void STF_10_until_it_is_accepted_the_former_commands_and_then_the_other() {
        String offer = offered();
        assertThat(plan.read().at("/delegations/0/status").asString()).isEqualTo("OFFERED");
        assertThat(task(0, "status")).isEqualTo("ASSIGNED");
        String now = deputy.post(acceptances(offer), READ_BACK).expect(201).id();
        assertThat(plan.read().at("/delegations/0/status").asString()).isEqualTo("ACCEPTED");
        assertThat(task(0, "status")).isEqualTo("RELEASED");
        assertThat(task(1, "status")).isEqualTo("RELEASED");
        assertThat(task(2, "id")).isEqualTo(now);
        assertThat(task(2, "role")).isEqualTo("COMMANDER");
        deputy.post(acceptances(offer), READ_BACK).expectProblem(409, "delegation-not-open", "STF-10");
        commander.post(plan.path() + "/aborts", Body.of("reason", "Storm")).expect(404);
        deputy.post(plan.path() + "/aborts", Body.of("reason", "Storm")).expect(201);
    }

    @Test
    void STF_10_nobody_accepts_for_another_and_a_stranger_learns_nothing() {
        String offer = offered();
        bystander.post(acceptances(offer), READ_BACK).expect(404);
        commander.post(acceptances(offer), READ_BACK).expect(404);
        force.leading().post(acceptances(offer), READ_BACK).expect(403);
        deputy.post(acceptances("11111111-2222-4333-8444-555555555555"), READ_BACK)
                .expect(404);
        bystander
                .post(
                        plan.path() + "/delegations",
                        Body.of("assignmentId", task, "officerId", deputyId, "reason", "Mine"))
                .expect(404);
    }

    @Test
    void STF_10_the_lead_agency_is_told_who_gets_command() {
        String offer = offered();
        deputy.post(acceptances(offer), READ_BACK).expect(201);
        String model = API + "/agencies/" + force.lead() + "/operations/" + plan.id();
        await().untilAsserted(() -> assertThat(force.reader(force.lead())
                        .get(model)
                        .expect(200)
                        .at("/delegations/0/status")
                        .asString())
                .isEqualTo("ACCEPTED"));
    }

    @Test
    void OPS_05_whoever_commands_decides_whether_it_goes() {
        Body hold = Body.of("decision", "HOLD");
        commander
                .with("If-Match", plan.read().header("ETag"))
                .post(plan.path() + "/go-decisions", hold)
                .expect(201);
        deputy.with("If-Match", "*").post(plan.path() + "/go-decisions", hold).expect(404);
    }

    @Test
    void STF_10_of_two_acceptances_at_once_one_counts() throws Exception {
        String offer = offered();
        Callable<Answer> accept = () -> deputy.post(acceptances(offer), READ_BACK);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = both.invokeAll(List.of(accept, accept)).stream()
                    .map(DelegationsIT::status)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 409);
        }
        assertThat(plan.read().at("/assignments")).hasSize(3);
    }

    private static int status(Future<Answer> answer) {
        return answer.resultNow().status();
    }
}
