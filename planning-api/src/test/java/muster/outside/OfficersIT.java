package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class OfficersIT {
    private static final String OFFICERS = API + "/officers";

    private final Service muster;
    private final TaskForce force;
    private final Caller coordinator;

    OfficersIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        coordinator = force.coordinator();
    }

    @Test
    void an_officer_is_created_and_can_be_read_where_the_answer_says() {
        Body body = Bodies.officer(force.lead());
        Answer created = coordinator.post(OFFICERS, body).expect(201);
        assertThat(created.header("Location")).isEqualTo(OFFICERS + "/" + created.id());
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        Answer read = force.leading().get(created.header("Location")).expect(200);
        assertThat(read.at("/name").asString()).isEqualTo(body.get("name"));
        assertThat(read.at("/agencyId").asString()).isEqualTo(force.lead());
    }

    @Test
    void an_officer_belongs_to_an_enrolled_agency() {
        String absent = "11111111-2222-4333-8444-555555555555";
        coordinator
                .post(OFFICERS, Bodies.officer(absent))
                .expectProblem(422, "unknown-agency")
                .names("/agencyId");
    }

    @Test
    void sworn_people_have_a_badge_and_nobody_else_has() {
        Body sworn = Bodies.officer(force.lead());
        coordinator
                .post(OFFICERS, sworn.without("badge"))
                .expectProblem(422, "badge-of-sworn-people")
                .names("/badge");
        coordinator
                .post(OFFICERS, sworn.with("capacity", "ADVOCATE"))
                .expectProblem(422, "badge-of-sworn-people")
                .names("/badge");
    }

    @Test
    void nested_mistakes_are_pointed_at() {
        coordinator
                .post(
                        OFFICERS,
                        Bodies.officer(force.lead())
                                .with("qualifications", List.of(Body.of("code", "", "validUntil", "2099-01-01"))))
                .expectProblem(422, "invalid-body")
                .names("/qualifications/0/code");
    }

    @Test
    void the_roster_of_one_agency_holds_nobody_else() {
        TaskForce others = TaskForce.enrolled(muster);
        List<String> ids = Lists.ids(force.leading()
                .get(OFFICERS + "?limit=1000&agencyId=" + force.lead())
                .expect(200));
        assertThat(ids).contains(force.officer()).doesNotContain(others.officer());
    }

    @Test
    void the_roster_is_read_in_parts_without_loss() {
        force.officerOf(force.lead());
        force.officerOf(force.lead());
        List<String> all = Lists.throughAll(coordinator, OFFICERS + "?limit=1&agencyId=" + force.lead());
        assertThat(all).hasSize(3).doesNotHaveDuplicates().contains(force.officer());
    }

    @Test
    void a_certificate_and_a_power_count_as_soon_as_they_are_recorded() {
        String path = OFFICERS + "/" + force.officer();
        Plan plan = force.open();
        Body undercover =
                Bodies.task(force.officer(), Bodies.window("10:00", "12:00")).with("role", "UNDERCOVER");
        plan.post("assignments", undercover).expectProblem(409, "qualification-lapses", "STF-03");
        Answer certified = coordinator
                .post(path + "/qualifications", Bodies.qualification())
                .expect(200);
        assertThat(certified.id()).isEqualTo(force.officer());
        plan.post("assignments", undercover).expect(201);
        coordinator.post(path + "/authority", Bodies.authority()).expect(200);
        assertThat(coordinator
                        .get(path)
                        .expect(200)
                        .at("/authority/1/jurisdiction")
                        .asString())
                .isEqualTo("US-TX");
    }

    @Test
    void nobody_is_certified_who_is_not_on_the_roster_and_only_sworn_people_have_power() {
        String absent = OFFICERS + "/11111111-2222-4333-8444-555555555555";
        coordinator.post(absent + "/qualifications", Bodies.qualification()).expectProblem(404, "not-found");
        Body advocate =
                Bodies.officer(force.lead()).with("capacity", "ADVOCATE").without("badge");
        String id = coordinator.post(OFFICERS, advocate).expect(201).id();
        coordinator
                .post(OFFICERS + "/" + id + "/authority", Bodies.authority())
                .expectProblem(422, "authority-of-sworn-people");
    }

    @Test
    void an_officer_that_is_not_there_is_not_found() {
        coordinator.get(OFFICERS + "/11111111-2222-4333-8444-555555555555").expectProblem(404, "not-found");
        coordinator.get(OFFICERS + "/17").expectProblem(404, "not-found");
    }
}
