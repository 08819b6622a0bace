package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Errors: of one form wherever they come from, and silent about what is not the caller's. */
@ExtendWith(Running.class)
class ProblemsIT {
    private static final String ABSENT = "11111111-2222-4333-8444-555555555555";

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;

    ProblemsIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open();
    }

    @Test
    void every_answer_has_a_request_id_of_its_own_and_problems_repeat_it() {
        List<Answer> answers = List.of(
                plan.read(),
                plan.post("sites", Bodies.site()),
                muster.unknown().get("/openapi.json"),
                muster.unknown().get("/actuator/health"),
                muster.unknown().get(API + "/operations"),
                force.leading().get("/nowhere"),
                force.leading().get(API + "/operations/" + ABSENT),
                plan.post("sites", "nonsense"),
                force.leading().send("PATCH", plan.path(), BodyPublishers.noBody()));
        assertThat(answers.stream().map(answer -> answer.header("Request-Id")))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(answers.stream().filter(answer -> answer.status() >= 400))
                .hasSize(5)
                .allSatisfy(problem -> assertThat(
                                problem.isProblem().at("/requestId").asString())
                        .isEqualTo(problem.header("Request-Id")));
    }

    @Test
    void a_request_id_is_never_the_callers() {
        Answer answer = force.leading().with("Request-Id", "mine").get(plan.path());
        assertThat(answer.header("Request-Id")).isNotEqualTo("mine");
    }

    @Test
    void without_a_valid_token_nobody_gets_in() {
        Person chief = force.chief();
        for (Caller caller : List.of(
                muster.unknown(),
                muster.bearing("nonsense"),
                muster.bearing(Issuer.expiredToken(chief)),
                muster.bearing(Issuer.foreignToken(chief)))) {
            Answer refused = caller.get(plan.path()).expectProblem(401, "token-missing-or-invalid");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        Stream.of("/openapi.json", "/actuator/health")
                .forEach(open -> muster.unknown().get(open).expect(200));
    }

    @Test
    void the_wrong_way_to_ask_is_told_as_a_problem() {
        Caller lead = force.leading();
        lead.get("/nowhere").expectProblem(404, "not-found");
        lead.send("PATCH", plan.path(), BodyPublishers.noBody()).expectProblem(405, "method-not-allowed");
        lead.with("Accept", "image/png").get(plan.path()).expectProblem(406, "not-acceptable");
        lead.with("Content-Type", "text/plain")
                .post(plan.path() + "/sites", Bodies.site())
                .expectProblem(415, "unsupported-media-type");
    }

    @Test
    void another_agencys_operation_is_as_absent_as_one_that_never_was() {
        Plan foreign = TaskForce.enrolled(muster).open();
        String raid = foreign.raid();
        String warrant = foreign.read().at("/warrants/0/id").asString();
        String absent = API + "/operations/" + ABSENT;
        Map<String, String> bothPaths = Map.of(
                foreign.path(),
                absent,
                foreign.path() + "/timeline",
                absent + "/timeline",
                foreign.path() + "/diff?from=0",
                absent + "/diff?from=0",
                foreign.path() + "/map.geojson",
                absent + "/map.geojson",
                foreign.path() + "/warrants/" + warrant,
                absent + "/warrants/" + ABSENT);
        bothPaths.forEach((there, nowhere) ->
                assertSame(force.leading().get(there), force.leading().get(nowhere)));
        assertSame(
                force.leading().post(foreign.path() + "/sites", Bodies.site()),
                force.leading().post(absent + "/sites", Bodies.site()));
        Body reason = Body.of("reason", "x");
        assertSame(
                force.leading().post(foreign.path() + "/raids/" + raid + "/cancellations", reason),
                force.leading().post(absent + "/raids/" + ABSENT + "/cancellations", reason));
        assertSame(
                force.judge().get(foreign.path() + "/warrants/" + warrant),
                force.judge().get(absent + "/warrants/" + ABSENT));
    }

    @Test
    void another_agency_is_as_absent_as_one_that_never_was() {
        String mine = force.agency("COURT");
        Caller reader = force.reader(mine);
        for (String part : List.of("", "/updates", "/operations", "/operations/" + plan.id())) {
            assertSame(
                    reader.get(API + "/agencies/" + force.lead() + part),
                    reader.get(API + "/agencies/" + ABSENT + part));
        }
        assertSame(
                reader.get(API + "/agencies/" + mine + "/operations/" + plan.id()),
                reader.get(API + "/agencies/" + mine + "/operations/" + ABSENT));
    }

    /** Equal in every byte but the request's own id and the time of day. */
    private static void assertSame(Answer there, Answer nowhere) {
        there.expectProblem(404, "not-found");
        nowhere.expectProblem(404, "not-found");
        assertThat(withoutId(there, there.text())).isEqualTo(withoutId(nowhere, nowhere.text()));
        assertThat(withoutId(there, headers(there))).isEqualTo(withoutId(nowhere, headers(nowhere)));
    }

    private static String headers(Answer answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .toList()
                .toString();
    }

    private static String withoutId(Answer answer, String text) {
        return text.replace(answer.header("Request-Id"), "");
    }
}
