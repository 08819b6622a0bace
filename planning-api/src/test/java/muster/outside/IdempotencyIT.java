package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code Idempotency-Key}: a request that is sent again has one effect and one answer. */
@ExtendWith(Running.class)
class IdempotencyIT {
    private final Service muster;
    private final TaskForce force;
    private Plan plan;
    private String key;

    IdempotencyIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
    }

    @BeforeEach
    void aKeyThatNobodyUsed() {
        plan = force.open();
        key = Fresh.word("key-");
    }

    private Answer send(String what, Body body) {
        return send(force.leading(), what, body);
    }

    private Answer send(Caller caller, String what, Body body) {
        return caller.with("Idempotency-Key", key).post(plan.path() + "/" + what, body);
    }

    @Test
    void the_same_request_gets_the_same_answer_and_has_no_second_effect() {
        Answer first = send("sites", Bodies.site()).expect(201);
        Answer again = send("sites", Bodies.site()).expect(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        for (String header : List.of("Location", "ETag", "Ledger-Position")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(plan.read().at("/sites")).hasSize(1);
    }

    @Test
    void a_key_is_bound_to_its_body() {
        send("sites", Bodies.site()).expect(201);
        send("sites", Bodies.site().with("label", "Another")).expectProblem(422, "idempotency-key-reused");
        assertThat(plan.read().at("/sites")).hasSize(1);
    }

    @Test
    void a_rules_refusal_is_an_answer_too() {
        Body raid = Bodies.raid(plan.site(), Bodies.window("10:00", "11:00"));
        Answer first = send("raids", raid).expectProblem(409, "warrant-missing", "WAR-01");
        Answer again = send("raids", raid).expectProblem(409, "warrant-missing", "WAR-01");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.at("/detail")).isEqualTo(first.at("/detail"));
        assertThat(attempts()).isEqualTo(1);
    }

    private long attempts() {
        return force.auditor()
                .get(TaskForce.API + "/audit/operations/" + plan.id() + "/decisions")
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(item -> item.path("outcome").asString().equals("REFUSED"))
                .count();
    }

    @Test
    void ten_at_once_make_one_event() {
        List<Answer> answers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(n -> send("sites", Bodies.site()))
                .toList();
        assertThat(answers).allMatch(answer -> answer.status() == 201 || isRunning(answer));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::id)
                        .distinct())
                .hasSize(1);
        assertThat(plan.read().at("/sites")).hasSize(1);
    }

    private static boolean isRunning(Answer answer) {
        return answer.status() == 409 && answer.at("/code").asString().equals("request-running");
    }

    @Test
    void the_same_key_of_two_people_is_two_keys() {
        Caller deputy = muster.as(Person.of("Deputy", force.lead(), "lead"));
        send("sites", Bodies.site()).expect(201);
        assertThat(send(deputy, "sites", Bodies.site()).expect(201).header("Idempotency-Replayed"))
                .isNull();
        assertThat(plan.read().at("/sites")).hasSize(2);
    }

    @Test
    void the_same_key_at_two_paths_is_two_keys() {
        String site = send("sites", Bodies.site()).expect(201).id();
        send("warrants", Bodies.warrant(site, force.officer())).expect(201);
    }

    @Test
    void what_was_never_decided_is_not_kept() {
        send("sites", Bodies.site().with("zone", "Mars")).expect(422);
        send("sites", Bodies.site()).expect(201);
        key = Fresh.word("key-");
        force.leading()
                .with("If-Match", "\"99\"")
                .with("Idempotency-Key", key)
                .post(plan.path() + "/sites", Bodies.site())
                .expect(412);
        send("sites", Bodies.site()).expect(201);
    }

    @Test
    void who_may_not_asks_in_vain_and_spoils_nothing() {
        Caller supervisor = muster.as(Person.of("Supervisor", force.lead(), "supervisor"));
        send(supervisor, "sites", Bodies.site()).expectProblem(403, "forbidden");
        send("sites", Bodies.site()).expect(201);
        send(supervisor, "sites", Bodies.site()).expectProblem(403, "forbidden");
    }

    @Test
    void a_key_is_visible_ascii_of_bounded_length() {
        for (String wrong : List.of("two words", "k".repeat(256))) {
            key = wrong;
            send("sites", Bodies.site()).expectProblem(400, "bad-parameter").names("Idempotency-Key");
        }
    }
}
