package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The plan as of any moment, and reads that wait for what was written. */
@ExtendWith(Running.class)
class MomentsIT {
    private final TaskForce force;
    private final Plan plan;

    MomentsIT(Service muster) {
        force = TaskForce.enrolled(muster);
        plan = force.open();
    }

    private Answer read(String query) {
        return force.leading().get(plan.path() + query);
    }

    @Test
    void the_plan_is_read_as_of_an_instant() {
        JsonNode before = plan.read().json();
        Instant then = Instant.now();
        await().until(() -> Instant.now().isAfter(then.plusMillis(2)));
        plan.site();
        assertThat(read("?asOf=" + then).expect(200).json()).isEqualTo(before);
        assertThat(read("?asOf=" + Instant.now()).expect(200).json())
                .isEqualTo(plan.read().json());
        read("?asOf=2001-01-01T00:00:00Z").expectProblem(404, "not-found");
    }

    @Test
    void the_plan_is_read_at_a_version() {
        JsonNode first = plan.read().json();
        plan.site();
        plan.site();
        Answer then = read("?version=" + first.path("version").asLong()).expect(200);
        assertThat(then.json()).isEqualTo(first);
        assertThat(then.header("ETag")).isEqualTo('"' + first.path("version").asString() + '"');
        assertThat(read("?version=99").expect(200).json()).isEqualTo(plan.read().json());
    }

    @Test
    void the_timeline_is_read_as_of_an_instant_too() {
        plan.site();
        read("/timeline?version=0").expect(200);
        assertThat(read("/timeline?version=0").at("/items").toString()).doesNotContain("site-added");
    }

    @Test
    void the_future_and_nonsense_are_refused() {
        read("?asOf=" + Instant.now().plus(Duration.ofHours(1)))
                .expectProblem(400, "bad-parameter")
                .names("asOf");
        for (String nonsense : List.of("asOf=yesterday", "asOf=", "version=-1", "version=one", "minPosition=soon")) {
            read("?" + nonsense).expectProblem(400, "bad-parameter");
        }
    }

    @Test
    void a_read_that_names_a_position_holds_it() {
        for (int n = 0; n < 20; n++) {
            Answer written = plan.post("sites", Bodies.site()).expect(201);
            Answer read = read("?minPosition=" + written.position()).expect(200);
            assertThat(read.version()).isGreaterThanOrEqualTo(written.version());
        }
    }

    @Test
    void a_position_that_never_comes_is_waited_for_and_given_up() {
        Answer late = read("?minPosition=999999999").expectProblem(503, "view-lagging");
        assertThat(late.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void auditors_replay_the_same_plan() {
        plan.site();
        String audit = API + "/audit/operations/" + plan.id();
        for (long version = 0; version <= 1; version++) {
            assertThat(force.auditor()
                            .get(audit + "?version=" + version)
                            .expect(200)
                            .json())
                    .isEqualTo(read("?version=" + version).expect(200).json());
        }
        long position = read("/timeline").at("/items/0/cause/position").asLong();
        assertThat(force.auditor()
                        .get(audit + "?position=" + position)
                        .expect(200)
                        .version())
                .isZero();
    }
}
