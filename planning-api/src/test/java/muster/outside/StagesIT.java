package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who makes ready for people learns when they come: first the week, then the half day, then the hour and where they are received. */
class StagesIT {
    private static final String STAGE = "muster.raid.stage-opened.v1";
    private static final Instant NOON = Bodies.at(Bodies.DAY, "12:00");

    private static Service muster;

    private final Plan plan = TaskForce.enrolled(muster).open();
    private final TaskForce force = plan.force();

    @BeforeAll
    static void start() {
        muster = new Service();
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    @Test
    void a_shelter_learns_more_as_the_day_comes_nearer_and_the_plan_does_not_move() throws InterruptedException {
        String shelter = force.agency("VICTIM_SERVICES");
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        plan.invite(shelter).invite(police);
        plan.add("care-plan", ConductBodies.care(shelter));
        plan.raid();
        await().untilAsserted(() -> assertThat(told(shelter)).hasSize(3));
        int toPolice = told(police).size();
        Answer before = plan.read();

        pass(NOON.minus(Duration.ofHours(72)).minusMillis(1));
        assertThat(model(shelter).at("/raids/0/week").asString()).isNotEmpty();
        assertThat(model(shelter).at("/raids/0/day").isMissingNode()).isTrue();

        pass(NOON.minus(Duration.ofHours(72)));
        await().untilAsserted(() -> assertThat(types(shelter)).endsWith(STAGE));
        assertThat(model(shelter).at("/raids/0/day").asString()).isEqualTo(Bodies.DAY.toString());
        assertThat(model(shelter).at("/raids/0/halfDay").asString()).isEqualTo("MORNING");
        assertThat(model(shelter).at("/raids/0/startHour").isMissingNode()).isTrue();
        assertThat(model(shelter).at("/carePlan/reception").isMissingNode()).isTrue();

        pass(Bodies.at(Bodies.DAY, "11:00").minus(Duration.ofHours(24)));
        await().untilAsserted(() -> assertThat(types(shelter)).endsWith(STAGE, "muster.care.planned.v1"));
        assertThat(model(shelter).at("/raids/0/startHour").asString())
                .isEqualTo(Bodies.at(Bodies.DAY, "10:00").toString());
        assertThat(model(shelter).at("/carePlan/reception/name").asString()).isNotEmpty();

        assertThat(told(police)).hasSize(toPolice);
        assertUnmoved(before, shelter);
    }

    /** The lead's plan did not move by the clock, and auditors see what was decided and what the shelter saw. */
    private void assertUnmoved(Answer before, String shelter) {
        assertThat(plan.read().header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(plan.read().json()).isEqualTo(before.json());
        assertThat(seenBy(shelter)).isEqualTo(model(shelter).json());
        assertThat(opened()).containsExactly("open-stage", "open-stage");
    }

    @Test
    void after_a_move_to_another_day_what_was_known_is_taken_back() throws InterruptedException {
        String shelter = force.agency("MEDICAL");
        plan.invite(shelter);
        String raid = plan.raid();
        new Passing(muster).knows("deadlines");
        pass(NOON.minus(Duration.ofHours(72)));
        await().untilAsserted(() -> assertThat(types(shelter)).endsWith(STAGE));
        plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", Bodies.window("14:00", "15:00"), "reason", "Fog"))
                .expect(200);
        await().untilAsserted(() -> assertThat(types(shelter)).endsWith("muster.raid.rescheduled.v1"));
        assertThat(told(shelter).getLast().at("/data/day").isNull()).isTrue();
        assertThat(model(shelter).at("/raids/0/day").isMissingNode()).isTrue();
        assertThat(model(shelter).at("/raids/0/week").asString()).isNotEmpty();
        pass(Bodies.at(Bodies.DAY.plusDays(1), "00:00").minus(Duration.ofHours(72)));
        await().untilAsserted(() -> assertThat(types(shelter)).endsWith(STAGE));
        assertThat(model(shelter).at("/raids/0/halfDay").asString()).isEqualTo("AFTERNOON");
    }

    private void pass(Instant now) throws InterruptedException {
        new Passing(muster).until(now, "deadlines");
    }

    private Answer model(String agency) {
        return force.reader(agency)
                .get(TaskForce.API + "/agencies/" + agency + "/operations/" + plan.id())
                .expect(200);
    }

    private List<String> types(String agency) {
        return told(agency).stream().map(item -> item.at("/type").asString()).toList();
    }

    private List<JsonNode> told(String agency) {
        return force.reader(agency)
                .get(TaskForce.API + "/agencies/" + agency + "/updates?limit=1000")
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private JsonNode seenBy(String agency) {
        return force.auditor()
                .get(TaskForce.API + "/audit/operations/" + plan.id() + "?asSeenBy=" + agency)
                .expect(200)
                .json();
    }

    private List<String> opened() {
        return force.auditor()
                .get(TaskForce.API + "/audit/operations/" + plan.id() + "/decisions?type=open-stage")
                .expect(200)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/command").asString())
                .toList();
    }
}
