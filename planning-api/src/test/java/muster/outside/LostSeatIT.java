package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an agency and its people learn between the loss of a seat and the end of its parts: time passes only where these tests say so. */
class LostSeatIT {
    private static final String SITE = "muster.site.added.v1";
    private static final String CLOSED = "muster.participation.closed.v1";

    private static Service muster;

    private final TaskForce force = TaskForce.enrolled(muster);
    private final String police = force.agency("PROSECUTOR");
    private final Caller supervisor = muster.as(Person.of("Supervisor", police, "supervisor"));
    private final String path = API + "/agencies/" + police;
    private Plan plan;

    @BeforeAll
    static void start() {
        muster = new Service();
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    @BeforeEach
    void theAgencyTakesPart() {
        plan = force.open().invite(police);
        plan.site();
        await().until(() -> types(feed()).contains(SITE));
    }

    private List<JsonNode> feed() {
        return force.reader(police)
                .get(path + "/updates?limit=1000")
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private void revoke(String agency) {
        force.coordinator()
                .post(API + "/agencies/" + agency + "/revocations", Body.of("reason", "Left"))
                .expect(200);
    }

    private void renew() {
        force.coordinator().post(path + "/agreements", Bodies.agreement()).expect(200);
    }

    private void timeComes() {
        new Passing(muster).until(Instant.now().plusSeconds(1), "deadlines");
    }

    private static List<String> types(List<JsonNode> feed) {
        return feed.stream().map(item -> item.path("type").asString()).toList();
    }

    @Test
    void INF_09_what_was_recorded_while_it_had_no_seat_is_told_neither_then_nor_with_a_new_agreement() {
        List<JsonNode> before = feed();
        revoke(police);
        plan.site();
        plan.raid();
        renew();
        plan.site();
        timeComes();
        plan.site();
        await().until(() -> types(feed()).contains(CLOSED));
        assertThat(feed().subList(0, before.size())).isEqualTo(before);
        assertThat(types(feed()).subList(before.size(), feed().size())).containsExactly(CLOSED);

        JsonNode seen = force.auditor()
                .get(API + "/audit/operations/" + plan.id() + "?asSeenBy=" + police)
                .expect(200)
                .json();
        assertThat(seen.path("sites")).hasSize(1);
        assertThat(seen.path("participation").asString()).isEqualTo("CLOSED");
    }

    @Test
    void INF_09_its_model_made_anew_says_the_same_and_goes_on_with_the_next_invitation() {
        revoke(police);
        plan.site();
        renew();
        timeComes();
        await().until(() -> types(feed()).contains(CLOSED));
        List<JsonNode> before = feed();
        String model = path + "/model";
        force.coordinator().post(model + "/rebuilds", Body.of()).expect(202);
        await().until(() ->
                force.coordinator().get(model).expect(200).at("/rebuiltAt").isString());
        // It ends also where something else would be told; then the old one stays.
        assertThat(force.coordinator().get(model).expect(200).at("/trouble").isString())
                .isFalse();
        assertThat(feed()).isEqualTo(before);

        plan.invite(police);
        await().until(() -> feed().size() > before.size() + 3);
        assertThat(types(feed()).get(before.size())).isEqualTo("muster.participation.opened.v1");
        assertThat(types(feed())).filteredOn(SITE::equals).hasSize(3);
    }

    @Test
    void INF_09_a_part_to_which_it_was_invited_after_a_new_agreement_outlasts_the_deadline_of_the_one_before() {
        revoke(police);
        renew();
        plan.withdraw(police);
        plan.invite(police);
        timeComes();
        supervisor.get(plan.path()).expect(200);
        await().until(() -> types(feed()).contains(CLOSED));
        assertThat(types(feed())).endsWith(SITE);
    }

    @Test
    void INF_09_its_people_read_no_plan_from_then_on_until_they_are_invited_anew() {
        assertThat(read()).containsOnly(200);
        assertThat(listed()).isTrue();
        revoke(police);
        assertThat(read()).containsOnly(404);
        assertThat(listed()).isFalse();
        renew();
        assertThat(read()).containsOnly(404);
        assertThat(listed()).isFalse();
        timeComes();
        assertThat(read()).containsOnly(404);
        assertThat(listed()).isFalse();
        plan.invite(police);
        assertThat(read()).containsOnly(200);
        assertThat(listed()).isTrue();
    }

    @Test
    void INF_09_who_judges_and_supervised_there_is_shown_no_gates_any_more() {
        String decisions = plan.path() + "/warrants/" + plan.warrant(plan.site()) + "/decisions?validateOnly=true";
        Caller judge = muster.as(Person.of("Hon. Abara", police, "judge", "supervisor"));
        Body verdict = Bodies.verdict("APPROVED");
        assertThat(judge.post(decisions, verdict).expect(200).at("/gates")).isNotEmpty();
        revoke(police);
        assertThat(judge.post(decisions, verdict).expect(200).at("/gates")).isEmpty();
    }

    private List<Integer> read() {
        return List.of("", "/history", "/timeline", "/materials", "/deconflictions", "/outcomes").stream()
                .map(what -> supervisor.get(plan.path() + what).status())
                .toList();
    }

    private boolean listed() {
        boolean found = supervisor.get(API + "/operations").expect(200).text().contains(plan.id());
        assertThat(supervisor.get(API + "/outcomes").expect(200).text().contains(plan.id()))
                .isEqualTo(found);
        return found;
    }

    @Test
    void INF_09_the_lead_agencys_people_go_on_reading_what_they_answer_for() {
        revoke(force.lead());
        plan.read();
        muster.as(Person.of("Supervisor", force.lead(), "supervisor"))
                .get(plan.path())
                .expect(200);
        assertThat(force.leading().get(API + "/operations").expect(200).text()).contains(plan.id());
    }
}
