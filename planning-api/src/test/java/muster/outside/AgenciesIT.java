package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class AgenciesIT {
    private static final String AGENCIES = API + "/agencies";

    private final Service muster;
    private final Caller coordinator;

    AgenciesIT(Service muster) {
        this.muster = muster;
        coordinator = muster.as(Person.without("Coordinator", "coordinator"));
    }

    @Test
    void an_agency_is_created_and_can_be_read_where_the_answer_says() {
        Body body = Bodies.agency("MEDICAL");
        Answer created = coordinator.post(AGENCIES, body).expect(201);
        assertThat(created.header("Location")).isEqualTo(AGENCIES + "/" + created.id());
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.header("Ledger-Position")).isEqualTo(Long.toString(created.position()));
        assertThat(created.at("/warnings").isArray()).isTrue();
        Answer read = coordinator.get(created.header("Location")).expect(200);
        assertThat(read.id()).isEqualTo(created.id());
        assertThat(read.at("/code").asString()).isEqualTo(body.get("code"));
        assertThat(read.at("/kind").asString()).isEqualTo("MEDICAL");
        assertThat(read.at("/mou/expiresOn").asString()).isEqualTo("2099-12-31");
    }

    @Test
    void ids_are_random_and_tell_nothing_of_the_time() {
        String id =
                coordinator.post(AGENCIES, Bodies.agency("COURT")).expect(201).id();
        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void a_code_is_given_once_however_it_is_written() {
        Body first = Bodies.agency("COURT");
        coordinator.post(AGENCIES, first).expect(201);
        coordinator
                .post(AGENCIES, first.with("name", "Another"))
                .expectProblem(409, "agency-code-taken", "agency-code-taken");
        coordinator
                .post(AGENCIES, first.with("code", first.get("code").toString().toLowerCase()))
                .expectProblem(409, "agency-code-taken", "agency-code-taken");
    }

    @Test
    void every_member_that_is_wrong_is_named() {
        Body wrong = Bodies.agency("COURT")
                .with("code", "no spaces please")
                .with("name", " ")
                .without("mou");
        coordinator
                .post(AGENCIES, wrong)
                .expectProblem(422, "invalid-body")
                .names("/code")
                .names("/name")
                .names("/mou");
    }

    @Test
    void an_unknown_kind_is_unreadable_and_the_answer_lists_the_known_ones() {
        Answer refused = coordinator
                .post(AGENCIES, Bodies.agency("MILITIA"))
                .expectProblem(400, "unreadable-body")
                .names("/kind");
        assertThat(refused.at("/detail").asString()).contains("FUSION_CENTER");
    }

    @Test
    void an_agreement_that_ends_before_it_is_signed_is_invalid() {
        coordinator
                .post(
                        AGENCIES,
                        Bodies.agency("COURT")
                                .with("mou", Body.of("signedOn", "2026-02-02", "expiresOn", "2026-02-01")))
                .expect(422)
                .isProblem();
    }

    @Test
    void an_agency_whose_agreement_has_ended_is_not_invited() {
        Body ended =
                Bodies.agency("PROSECUTOR").with("mou", Body.of("signedOn", "2020-01-01", "expiresOn", "2020-12-31"));
        String agency = coordinator.post(AGENCIES, ended).expect(201).id();
        TaskForce force = TaskForce.enrolled(muster);
        force.open()
                .post("participations", Body.of("agencyId", agency))
                .expectProblem(409, "agreement-not-in-force", "INF-09");
    }

    @Test
    void a_seat_ends_with_its_revocation_and_begins_again_with_a_new_agreement() {
        String agency =
                coordinator.post(AGENCIES, Bodies.agency("MEDICAL")).expect(201).id();
        String path = AGENCIES + "/" + agency;
        Plan plan = TaskForce.enrolled(muster).open();
        Body invitation = Body.of("agencyId", agency);
        Answer revoked = coordinator
                .post(path + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        assertThat(revoked.id()).isEqualTo(agency);
        assertThat(revoked.header("ETag")).isEqualTo("\"1\"");
        assertThat(coordinator.get(path).expect(200).at("/revokedAt").isString())
                .isTrue();
        coordinator
                .post(path + "/revocations", Body.of("reason", "Again"))
                .expectProblem(409, "agency-revoked", "INF-09");
        plan.post("participations", invitation).expectProblem(409, "agreement-not-in-force", "INF-09");
        coordinator.post(path + "/agreements", Bodies.agreement()).expect(200);
        Answer renewed = coordinator.get(path).expect(200);
        assertThat(renewed.at("/mou/signedOn").asString()).isEqualTo("2026-01-01");
        assertThat(renewed.json().has("revokedAt")).isFalse();
        plan.post("participations", invitation).expect(201);
    }

    @Test
    void WAR_04_what_the_lead_agency_adopts_binds_its_raids_from_then_on() {
        TaskForce force = TaskForce.enrolled(muster);
        Plan plan = force.open();
        String site = plan.lawfulSite();
        Body early = Bodies.raid(site, Bodies.window("07:00", "07:30"));
        plan.post("raids?validateOnly=true", early).expect(200);
        String path = AGENCIES + "/" + force.lead();
        coordinator
                .post(path + "/policies", Bodies.policy().with("hours", "06:00-21:45"))
                .expectProblem(409, "policy-not-stricter", "WAR-04");
        coordinator
                .post(path + "/policies", Bodies.policy().with("hours", "late"))
                .expectProblem(422, "service-hours-unreadable")
                .names("/hours");
        coordinator
                .post(path + "/policies", Bodies.policy().without("hours").without("edgeMargin"))
                .expectProblem(422, "policy-empty");
        coordinator.post(path + "/policies", Bodies.policy()).expect(200);
        assertThat(coordinator.get(path).expect(200).at("/policies/0/hours").asString())
                .isEqualTo("07:15-21:45");
        plan.post("raids", early).expectProblem(409, "outside-agency-hours", "WAR-04");
        plan.post("raids", Bodies.raid(site, Bodies.window("07:15", "07:45"))).expect(201);
    }

    @Test
    void an_agency_that_is_not_there_has_no_agreement_to_renew() {
        coordinator
                .post(AGENCIES + "/11111111-2222-4333-8444-555555555555/agreements", Bodies.agreement())
                .expectProblem(404, "not-found");
    }

    @Test
    void the_list_is_read_in_parts_without_loss() {
        List.of("COURT", "COURT", "COURT")
                .forEach(kind -> coordinator.post(AGENCIES, Bodies.agency(kind)).expect(201));
        List<String> whole = Lists.ids(coordinator.get(AGENCIES + "?limit=1000").expect(200));
        assertThat(Lists.throughAll(coordinator, AGENCIES + "?limit=2"))
                .startsWith(whole.toArray(String[]::new))
                .doesNotHaveDuplicates();
    }
}
