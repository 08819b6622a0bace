package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class WarrantsIT {
    private final Service muster;
    private final TaskForce force;
    private Plan plan;
    private String warrant;
    private String path;

    WarrantsIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
    }

    @BeforeEach
    void aRequestIsPending() {
        plan = force.open();
        warrant = plan.warrant(plan.site());
        path = plan.path() + "/warrants/" + warrant;
    }

    @Test
    void a_request_is_created_and_can_be_read_where_the_answer_says() {
        Answer created = plan.post("warrants", Bodies.warrant(plan.site(), force.officer()))
                .expect(201);
        assertThat(created.header("Location")).isEqualTo(plan.path() + "/warrants/" + created.id());
        Answer read = force.leading().get(created.header("Location")).expect(200);
        assertThat(read.at("/status").asString()).isEqualTo("REQUESTED");
        assertThat(read.at("/probableCause/0/source").asString()).isEqualTo("ONLINE");
    }

    @Test
    void what_an_order_must_name_and_does_not_is_warned_of() {
        Body bare = Bodies.warrant(plan.site(), force.officer()).without("offences");
        Answer created = plan.post("warrants", bare).expect(201);
        assertThat(created.at("/warnings/0/code").asString()).isEqualTo("WAR-02");
    }

    @Test
    void the_venue_and_how_an_order_came_from_afar_hold_nothing_up() {
        Body asked = Bodies.warrant(plan.site(), force.officer())
                .with("venue", Map.of("court", "Orange County", "site", "Orange County"));
        String other = plan.post("warrants", asked).expect(201).id();
        plan.decide(
                other,
                Bodies.verdict("APPROVED")
                        .with("remote", Map.of("means", "TELEPHONE", "record", "Call 17", "textModified", false)));
        Answer read = force.leading().get(plan.path() + "/warrants/" + other).expect(200);
        assertThat(read.at("/status").asString()).isEqualTo("ISSUED");
        assertThat(read.at("/decision/remote").propertyNames()).containsExactly("means", "record", "textModified");
    }

    @Test
    void an_affidavit_without_a_fact_is_invalid() {
        plan.post("warrants", Bodies.warrant(plan.site(), force.officer()).with("probableCause", new Object[0]))
                .expectProblem(422, "invalid-body")
                .names("/probableCause");
    }

    @Test
    void a_judge_sees_it_only_while_the_decision_is_pending() {
        Caller judge = force.judge();
        judge.get(path).expect(200);
        judge.get(plan.path()).expectProblem(404, "not-found");
        plan.decide(warrant, Bodies.verdict("APPROVED"));
        judge.get(path).expectProblem(404, "not-found");
        assertThat(force.leading().get(path).expect(200).at("/decision/judge").asString())
                .isEqualTo("Hon. Abara");
    }

    @Test
    void it_is_decided_once() {
        plan.decide(warrant, Bodies.verdict("RETURNED_FOR_REVISION"));
        force.judge()
                .post(path + "/decisions", Bodies.verdict("APPROVED"))
                .expectProblem(409, "warrant-already-decided", "WAR-02");
    }

    @Test
    void whoever_asked_for_it_does_not_decide_it_under_any_role() {
        Person chief = force.chief();
        Person robed = new Person(chief.sub(), "Hon. Nobody", null, List.of("judge"));
        muster.as(robed)
                .post(path + "/decisions", Bodies.verdict("APPROVED").with("judge", "Hon. Nobody"))
                .expectProblem(409, "magistrate-not-neutral", "WAR-02");
    }

    @Test
    void a_prosecutor_transcribes_a_judges_decision_with_its_document_only() {
        String office = force.agency("PROSECUTOR");
        plan.invite(office);
        Caller prosecutor = muster.as(Person.of("A. District", office, "prosecutor"));
        prosecutor
                .post(path + "/decisions", Bodies.verdict("APPROVED"))
                .expectProblem(409, "court-document-missing", "WAR-02");
        prosecutor
                .post(path + "/decisions", Bodies.verdict("APPROVED").with("document", Bodies.document()))
                .expect(200);
    }

    @Test
    void a_decision_is_not_taken_in_the_future() {
        force.judge()
                .post(
                        path + "/decisions",
                        Bodies.verdict("APPROVED")
                                .with("decidedAt", Bodies.now().plus(Duration.ofHours(1))))
                .expectProblem(422, "decided-in-the-future")
                .names("/decidedAt");
    }

    @Test
    void a_decision_is_not_taken_before_the_request() {
        force.judge()
                .post(
                        path + "/decisions",
                        Bodies.verdict("APPROVED")
                                .with("decidedAt", Bodies.now().minus(Duration.ofHours(1))))
                .expectProblem(422, "decided-before-requested")
                .names("/decidedAt");
    }
}
