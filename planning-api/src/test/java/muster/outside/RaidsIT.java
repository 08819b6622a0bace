package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class RaidsIT {
    private static final Body MORNING = Bodies.window("10:00", "11:00");

    private final TaskForce force;
    private Plan plan;
    private String site;

    RaidsIT(Service muster) {
        force = TaskForce.enrolled(muster);
    }

    @BeforeEach
    void aSiteMayBeEntered() {
        plan = force.open();
        site = plan.lawfulSite();
    }

    @Test
    void a_raid_is_created_with_the_warrant_that_it_rests_on() {
        Answer created = plan.post("raids", Bodies.raid(site, MORNING)).expect(201);
        assertThat(created.header("Location")).isEqualTo(plan.path() + "/raids/" + created.id());
        Answer read = plan.read();
        assertThat(read.at("/raids/0/status").asString()).isEqualTo("SCHEDULED");
        assertThat(read.at("/raids/0/warrantId").asString())
                .isEqualTo(read.at("/warrants/0/id").asString());
    }

    @Test
    void consent_is_recorded_in_place_of_a_warrant() {
        Body consent = Body.of("kind", "CONSENT", "author", "S. Ortega", "facts", "The owner asked us in");
        String other = plan.site();
        plan.post("raids", Bodies.raid(other, MORNING)).expectProblem(409, "warrant-missing", "WAR-01");
        plan.add("raids", Bodies.raid(other, MORNING).with("exception", consent));
        assertThat(plan.read().at("/raids/0/exception/facts").asString()).isEqualTo("The owner asked us in");
    }

    @Test
    void all_of_the_window_must_be_by_day() {
        plan.post("raids", Bodies.raid(site, Bodies.window("21:30", "22:30")))
                .expectProblem(409, "outside-daytime-hours", "WAR-05");
    }

    @Test
    void a_window_near_the_edge_of_the_day_is_warned_of() {
        Answer created = plan.post("raids", Bodies.raid(site, Bodies.window("07:10", "08:00")))
                .expect(201);
        assertThat(created.at("/warnings/0/code").asString()).isEqualTo("WAR-05");
    }

    @Test
    void a_move_past_the_warrants_last_day_is_refused() {
        String raid = plan.add("raids", Bodies.raid(site, MORNING));
        Body late = Bodies.window(Bodies.DAY.plusDays(14), "10:00", "11:00");
        plan.post("raids/" + raid + "/reschedulings", Body.of("window", late, "reason", "Later"))
                .expectProblem(409, "warrant-not-live", "WAR-06");
    }

    @Test
    void a_raid_lies_inside_the_operation() {
        Body late = Bodies.window(Bodies.DAY.plusDays(90), "10:00", "11:00");
        plan.post("raids", Bodies.raid(site, late))
                .expectProblem(422, "outside-the-operation")
                .names("/window");
    }

    @Test
    void a_move_answers_like_every_other_change() {
        String raid = plan.add("raids", Bodies.raid(site, MORNING));
        Body move = Body.of("window", Bodies.window("12:00", "13:00"), "reason", "Traffic");
        Answer moved = plan.post("raids/" + raid + "/reschedulings", move).expect(200);
        assertThat(moved.id()).isEqualTo(raid);
        assertThat(moved.header("ETag")).isEqualTo('"' + Long.toString(moved.version()) + '"');
        assertThat(moved.header("Ledger-Position")).isEqualTo(Long.toString(moved.position()));
    }

    @Test
    void a_cancelled_raid_stays_cancelled() {
        String raid = plan.add("raids", Bodies.raid(site, MORNING));
        Body reason = Body.of("reason", "Empty");
        plan.post("raids/" + raid + "/cancellations", reason).expect(200);
        plan.post("raids/" + raid + "/cancellations", reason).expectProblem(409, "raid-cancelled", "OPS-10");
        plan.post("raids/" + raid + "/reschedulings", reason.with("window", MORNING))
                .expectProblem(409, "raid-cancelled", "OPS-10");
    }

    @Test
    void what_is_named_must_be_of_this_operation() {
        Plan other = force.open();
        plan.post("raids", Bodies.raid(other.site(), MORNING))
                .expectProblem(422, "unknown-site")
                .names("/siteId");
        plan.post("raids/" + other.raid() + "/cancellations", Body.of("reason", "x"))
                .expectProblem(404, "not-found");
    }
}
