package muster.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests whose body may be good, but whose envelope is not: the sender is told, and nothing is stored. */
@ExtendWith(Running.class)
class OddRequestsIT {
    private static final Pattern INSIDE =
            Pattern.compile("\\b(java|jdk|javax|jakarta|org|com|tools|muster)\\.[a-z]+\\.|Exception|\\.java:");

    private final Caller lead;
    private final Plan plan;
    private final String sites;
    private final long version;

    OddRequestsIT(Service muster) {
        TaskForce force = TaskForce.enrolled(muster);
        plan = force.open();
        sites = plan.path() + "/sites";
        lead = force.leading();
        version = plan.read().version();
    }

    @AfterEach
    void nothing_was_stored_and_the_next_good_request_works() {
        assertThat(plan.read().version()).isEqualTo(version);
        plan.site();
    }

    private static void assertTurnedAway(Answer answer, Object sent) {
        String about = sent + " -> " + answer.status() + " " + answer.text();
        assertThat(answer.status()).as(about).isBetween(400, 499);
        answer.isProblem();
        assertThat(answer.header("Request-Id")).as(about).isNotBlank();
        assertThat(INSIDE.matcher(answer.text()).find()).as(about).isFalse();
    }

    @Test
    void headers_that_are_wrong_are_turned_away() {
        Map<String, List<String>> wrong = Map.of(
                "Content-Type", List.of("text/plain", "application/xml", "nonsense", "multipart/form-data", "*/*"),
                "Accept", List.of("image/png", "nonsense"),
                "If-Match", List.of("\"", "\"x\"", "\"1\", \"2\"", "\"-1\""),
                "Idempotency-Key", List.of("a b", "k".repeat(256), " "),
                "Authorization", List.of("Basic eDp4", "Bearer", "Bearer a.b.c", "Bearer " + "x".repeat(4_000)));
        wrong.forEach((header, values) -> values.forEach(
                value -> assertTurnedAway(lead.with(header, value).post(sites, Bodies.site()), header + ": " + value)));
    }

    @Test
    void methods_that_are_not_offered_are_turned_away() {
        for (String method : List.of("PUT", "PATCH", "TRACE", "FOO", "PROPFIND", "DELETE")) {
            assertTurnedAway(lead.send(method, sites, BodyPublishers.ofString("{}")), method);
        }
        assertTurnedAway(lead.delete(plan.path()), "DELETE");
    }

    @Test
    void bodies_that_are_too_long_are_turned_away_whether_they_say_so_or_not() {
        byte[] tooLong = new byte[(1 << 20) + 1];
        assertTurnedAway(lead.post(sites, tooLong).expect(413), "told");
        assertTurnedAway(
                lead.with("Content-Type", "application/json")
                        .send("POST", sites, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong)))
                        .expect(413),
                "in chunks");
    }

    @Test
    void a_member_that_stands_twice_says_two_things() {
        assertTurnedAway(
                lead.post(sites, "{\"label\":\"A\",\"label\":\"B\"}".getBytes(UTF_8))
                        .expect(400),
                "twice");
    }

    @Test
    void a_query_that_is_no_UTF_8_is_turned_away() {
        for (String query : List.of("?limit=%FF", "?limit=%C3%28", "?limit=%00")) {
            assertTurnedAway(lead.get(API + "/operations" + query), query);
        }
    }
}
