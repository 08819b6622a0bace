package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code If-Match}: who decides on a version learns that it is no longer the present one. */
@ExtendWith(Running.class)
class PreconditionsIT {
    private final TaskForce force;
    private Plan plan;

    PreconditionsIT(Service muster) {
        force = TaskForce.enrolled(muster);
    }

    @BeforeEach
    void anOperationAtVersionOne() {
        plan = force.open();
        plan.site();
    }

    private Answer addSite(String ifMatch) {
        return force.leading().with("If-Match", ifMatch).post(plan.path() + "/sites", Bodies.site());
    }

    @Test
    void the_present_version_is_accepted_as_the_etag_says_it() {
        addSite(plan.read().header("ETag")).expect(201);
    }

    @Test
    void any_version_is_accepted_as_an_asterisk() {
        addSite("*").expect(201);
    }

    @Test
    void a_past_version_is_refused_with_412_that_lists_what_changed() {
        plan.site();
        Answer refused = addSite("\"0\"").expectProblem(412, "version-mismatch");
        assertThat(refused.at("/errors")
                        .valueStream()
                        .map(change -> change.path("detail").asString()))
                .containsExactly("Version 1", "Version 2");
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("site-added");
        assertThat(refused.at("/detail").asString()).contains("\"2\"");
        assertThat(plan.read().version()).isEqualTo(2);
    }

    @Test
    void a_version_that_never_was_is_refused_with_412() {
        addSite("\"99\"").expectProblem(412, "version-mismatch");
    }

    @Test
    void what_is_no_version_is_refused_with_400() {
        addSite("yesterday").expectProblem(400, "bad-parameter").names("If-Match");
        addSite("\"99999999999999999999\"").expectProblem(400, "bad-parameter").names("If-Match");
    }

    @Test
    void a_lost_precondition_is_seen_by_auditors() {
        addSite("\"0\"").expect(412);
        Answer history = force.auditor()
                .get(TaskForce.API + "/audit/operations/" + plan.id() + "/decisions")
                .expect(200);
        assertThat(history.at("/items/2/outcome").asString()).isEqualTo("REFUSED");
        assertThat(history.at("/items/2/rule").asString()).isEqualTo("version-mismatch");
    }
}
