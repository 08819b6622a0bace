package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code validateOnly}: what would come of a command; nothing is stored. */
@ExtendWith(Running.class)
class PreviewsIT {
    private static final String ONLY = "?validateOnly=true";

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;

    PreviewsIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open();
    }

    @Test
    void the_events_and_warnings_are_told_and_nothing_is_stored() {
        String site = plan.lawfulSite();
        long head = muster.ledgerHead();
        Answer preview = plan.post("raids" + ONLY, Bodies.raid(site, Bodies.window("07:10", "08:00")))
                .expect(200);
        assertThat(preview.at("/events/0/type").asString()).isEqualTo("raid-scheduled");
        assertThat(preview.at("/events/0/data/siteId").asString()).isEqualTo(site);
        assertThat(preview.at("/warnings/0/code").asString()).isEqualTo("WAR-05");
        assertThat(preview.header("Location")).isNull();
        assertThat(muster.ledgerHead()).isEqualTo(head);
        assertThat(plan.read().at("/raids")).isEmpty();
    }

    @Test
    void a_refusal_is_told_and_not_recorded() {
        String site = plan.site();
        long head = muster.ledgerHead();
        plan.post("raids" + ONLY, Bodies.raid(site, Bodies.window("10:00", "11:00")))
                .expectProblem(409, "warrant-missing", "WAR-01");
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }

    @Test
    void claims_are_looked_at_and_not_taken() {
        Body task = Bodies.task(force.officer(), Bodies.window("10:00", "12:00"));
        plan.post("assignments" + ONLY, task).expect(200);
        plan.add("assignments", task);
        plan.post("assignments" + ONLY, task).expectProblem(409, "officer-unavailable", "STF-04");
    }

    @Test
    void creations_are_previewed_too() {
        long head = muster.ledgerHead();
        Body agency = Bodies.agency("COURT");
        force.coordinator().post(API + "/agencies" + ONLY, agency).expect(200);
        force.coordinator()
                .post(API + "/officers" + ONLY, Bodies.officer(force.lead()))
                .expect(200);
        force.leading()
                .post(API + "/operations" + ONLY, Bodies.operation(force.lead()))
                .expect(200);
        assertThat(muster.ledgerHead()).isEqualTo(head);
        force.coordinator().post(API + "/agencies", agency).expect(201);
        force.coordinator().post(API + "/agencies" + ONLY, agency).expectProblem(409, "agency-code-taken");
    }

    @Test
    void a_stale_version_is_told() {
        plan.site();
        force.leading()
                .with("If-Match", "\"0\"")
                .post(plan.path() + "/sites" + ONLY, Bodies.site())
                .expectProblem(412, "version-mismatch");
    }

    @Test
    void what_is_neither_true_nor_false_is_refused() {
        plan.post("sites?validateOnly=perhaps", Bodies.site())
                .expectProblem(400, "bad-parameter")
                .names("validateOnly");
    }
}
