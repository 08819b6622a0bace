package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Rule VIC-04 over HTTP: what a survivor lets a provider know, from the signature until it is over. */
@ExtendWith(Running.class)
class ReleasesIT {
    private static final String ENDED = "muster.survivor-release.ended.v1";

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final String shelter;
    private final String survivor;

    ReleasesIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        shelter = force.agency("VICTIM_SERVICES");
        plan = force.open().invite(shelter);
        survivor = Releasing.met(plan);
    }

    private String model(String agency, String query) {
        return force.reader(agency)
                .get(API + "/agencies/" + agency + "/operations/" + plan.id() + query)
                .expect(200)
                .text();
    }

    private List<JsonNode> feed(String agency) {
        return force.reader(agency)
                .get(API + "/agencies/" + agency + "/updates?limit=1000")
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private void awaitEnd() {
        await().untilAsserted(() -> assertThat(feed(shelter))
                .anyMatch(item -> item.at("/type").asString().equals(ENDED)));
    }

    private String given() {
        String release = plan.add("releases", Releasing.release(survivor, shelter));
        await().untilAsserted(() -> assertThat(model(shelter, "")).contains(survivor, "A place in the shelter"));
        return release;
    }

    @Test
    void VIC_04_the_named_agency_knows_while_it_counts_and_neither_its_model_nor_its_feed_after() {
        String other = force.agency("VICTIM_SERVICES");
        plan.invite(other);
        String release = given();
        Instant while_ = Instant.now();
        int numbers = feed(shelter).size();
        plan.post("releases/" + release + "/revocations", Body.of()).expect(200);
        awaitEnd();
        assertThat(model(shelter, "")).doesNotContain(survivor, "A place in the shelter");
        assertThat(model(shelter, "?asOf=" + while_)).doesNotContain(survivor, "A place in the shelter");
        assertThat(feed(shelter))
                .hasSize(numbers + 1)
                .noneMatch(item -> item.toString().contains(survivor));
        assertThat(feed(shelter).getLast().at("/data"))
                .hasToString("{\"releaseId\":\"" + release + "\",\"status\":\"ENDED\"}");
        assertThat(feed(other)).noneMatch(item -> item.toString().contains("elease"));
        assertThat(model(force.lead(), "")).contains(survivor, "A place in the shelter", "REVOKED");
    }

    @Test
    void VIC_04_what_it_had_been_told_an_auditor_still_proves() {
        String release = given();
        Instant told = Instant.now();
        plan.post("releases/" + release + "/revocations", Body.of()).expect(200);
        awaitEnd();
        String audit = API + "/audit/operations/" + plan.id() + "?asSeenBy=" + shelter;
        assertThat(force.auditor().get(audit + "&asOf=" + told).expect(200).text())
                .contains(survivor, "A place in the shelter");
        assertThat(force.auditor().get(audit).expect(200).text()).doesNotContain(survivor);
    }

    @Test
    void VIC_04_a_victim_specialist_records_it_and_an_advocate_of_the_provider_takes_it_back() {
        String who = "specialist-" + plan.id();
        String specialist = force.coordinator()
                .post(API + "/officers", Bodies.officer(force.lead()).with("subject", who))
                .expect(201)
                .id();
        Caller person = muster.as(new Person(who, "Vera Specialist", force.lead(), List.of("officer")));
        Body release = Releasing.release(survivor, shelter);
        person.post(plan.path() + "/releases", release).expect(404);
        plan.add(
                "assignments",
                Bodies.task(specialist, Bodies.window("10:00", "11:00")).with("role", "VICTIM_SPECIALIST"));
        String id = person.post(plan.path() + "/releases", release).expect(201).id();
        Caller advocate = muster.as(Person.of("Ada Brook", shelter, "advocate"));
        advocate.post(plan.path() + "/releases", release).expect(404);
        advocate.post(plan.path() + "/releases/" + id + "/revocations", Body.of())
                .expect(200);
        assertThat(plan.read().at("/releases/0/status").asString()).isEqualTo("REVOKED");
        advocate.post(plan.path() + "/releases/" + id + "/revocations", Body.of())
                .expectProblem(409, "release-has-ended", "VIC-04");
    }

    @Test
    void VIC_04_the_plan_says_that_there_is_one_and_not_on_which_paper_or_for_what() {
        plan.add("releases", Releasing.release(survivor, shelter));
        assertThat(plan.read().at("/releases/0/status").asString()).isEqualTo("STANDING");
        assertThat(plan.read().text()).doesNotContain("Form 12", "A place in the shelter", "Ada Brook");
        assertThat(force.leading().get(plan.path() + "/timeline").expect(200).text())
                .contains("A release by a survivor ends");
    }

    @Test
    void VIC_04_it_is_too_long_beyond_what_the_pack_says() {
        Body release = Releasing.release(survivor, shelter)
                .with("validUntil", Releasing.today().plusDays(31));
        plan.post("releases", release).expectProblem(409, "release-too-long", "VIC-04");
    }

    @Test
    void VIC_04_it_ends_with_the_agency_s_part() {
        given();
        force.leading()
                .delete(plan.path() + "/participations/" + shelter + "?reason=Full")
                .expect(200);
        await().untilAsserted(() ->
                assertThat(feed(shelter).getLast().at("/type").asString()).isEqualTo("muster.participation.closed.v1"));
        assertThat(feed(shelter)).noneMatch(item -> item.toString().contains(survivor));
        assertThat(plan.read().at("/releases/0/status").asString()).isEqualTo("RECIPIENT_LEFT");
    }
}
