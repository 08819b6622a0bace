package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Rule INF-05 over HTTP: what an agency contributes goes no further than it permits, in lists and in feeds. */
@ExtendWith(Running.class)
class MaterialIT {
    private static final String WORDS = "Four name the number that ends in 0199";

    private final Service muster;
    private final TaskForce force;
    private final String giver;
    private final String shelter;
    private final String office;
    private final Plan plan;
    private final Caller owner;
    private final Caller advocate;
    private final Caller prosecutor;
    private final String path;

    MaterialIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        giver = force.agency("STATE_LAW_ENFORCEMENT");
        shelter = force.agency("VICTIM_SERVICES");
        office = force.agency("PROSECUTOR");
        plan = force.open().invite(giver).invite(shelter).invite(office);
        owner = muster.as(Person.of("Dana Whitlock", giver, "supervisor"));
        advocate = muster.as(Person.of("Ada Advocate", shelter, "advocate"));
        prosecutor = muster.as(Person.of("Paul Reyes", office, "prosecutor"));
        path = plan.path() + "/materials";
    }

    private String contributed() {
        return owner.post(path, MaterialDoors.material()).expect(201).id();
    }

    private Body permission(String agency) {
        return Body.of("agencyId", agency, "until", "2099-01-01T00:00:00Z", "reason", "So that beds are found");
    }

    private Body passing(String agency) {
        return Body.of("agencyId", agency, "purpose", "Beds for four");
    }

    private JsonNode items(Caller caller) {
        return caller.get(path).expect(200).at("/items");
    }

    private String feed(String agency) {
        return force.reader(agency)
                .get(API + "/agencies/" + agency + "/updates?limit=1000")
                .text();
    }

    private String model(String agency) {
        return force.reader(agency)
                .get(API + "/agencies/" + agency + "/operations/" + plan.id())
                .text();
    }

    @Test
    void INF_05_only_the_originator_and_the_lead_agency_see_what_was_contributed() {
        long before = plan.read().version();
        String id = contributed();
        assertThat(items(owner).at("/0/content").asString()).isEqualTo(WORDS);
        assertThat(items(force.leading()).at("/0/id").asString()).isEqualTo(id);
        assertThat(items(prosecutor)).isEmpty();
        assertThat(items(advocate)).isEmpty();
        prosecutor.post(path + "/" + id + "/passings", passing(office)).expect(404);
        assertThat(plan.read().version()).isEqualTo(before);
        await().untilAsserted(() -> assertThat(feed(force.lead())).contains(WORDS));
        assertThat(feed(giver)).contains(WORDS);
        assertThat(feed(office) + feed(shelter)).doesNotContain(WORDS, id);
    }

    @Test
    void INF_05_the_lead_passes_it_on_with_a_permission_and_not_without() {
        String one = path + "/" + contributed();
        force.leading()
                .post(one + "/passings", passing(shelter))
                .expectProblem(409, "originator-permission-missing", "INF-05");
        force.leading()
                .post(one + "/permissions", permission(shelter))
                .expectProblem(409, "not-yours-to-permit", "INF-05");
        String permission = owner.post(one + "/permissions", permission(shelter))
                .expect(201)
                .id();
        force.leading()
                .post(one + "/passings", passing(office))
                .expectProblem(409, "originator-permission-missing", "INF-05");
        force.leading().post(one + "/passings", passing(shelter)).expect(201);
        assertThat(items(advocate).at("/0/content").asString()).isEqualTo(WORDS);
        assertThat(items(advocate).at("/0/permissions")).isEmpty();
        assertThat(items(owner).at("/0/passings/0/agencyId").asString()).isEqualTo(shelter);
        assertThat(items(prosecutor)).isEmpty();
        await().untilAsserted(() -> assertThat(model(shelter)).contains(WORDS, "PASSED_ON"));
        assertThat(feed(office)).doesNotContain(WORDS);
        advocate.post(one + "/passings", passing(office)).expectProblem(409, "originator-permission-missing", "INF-05");
        advocate.post(one + "/permissions/" + permission + "/revocations", Body.of("reason", "x"))
                .expectProblem(409, "not-yours-to-permit", "INF-05");
    }

    @Test
    void INF_05_a_permission_that_is_taken_back_recalls_what_went_under_it() {
        String one = path + "/" + contributed();
        String permission = owner.post(one + "/permissions", permission(shelter))
                .expect(201)
                .id();
        force.leading().post(one + "/passings", passing(shelter)).expect(201);
        String revocations = one + "/permissions/" + permission + "/revocations";
        owner.post(revocations, Body.of("reason", "A source would be known")).expect(200);
        owner.post(revocations, Body.of("reason", "Again")).expectProblem(409, "permission-revoked-already", "INF-05");
        assertThat(items(advocate)).isEmpty();
        await().untilAsserted(() -> assertThat(model(shelter)).contains("RECALLED", "A source would be known"));
        force.leading()
                .post(one + "/passings", passing(shelter))
                .expectProblem(409, "originator-permission-missing", "INF-05");
    }

    @Test
    void INF_05_who_is_outside_is_named_in_words_and_an_auditor_reads_it_all() {
        String one = path + "/" + contributed();
        force.leading().post(one + "/passings", MaterialDoors.passing()).expect(409);
        owner.post(one + "/permissions", MaterialDoors.permission()).expect(201);
        force.leading().post(one + "/passings", MaterialDoors.passing()).expect(201);
        String decisions = force.auditor()
                .get(API + "/audit/operations/" + plan.id() + "/decisions?type=pass-on-material")
                .expect(200)
                .text();
        assertThat(decisions).contains("\"REFUSED\"", "\"INF-05\"", "The hotline", WORDS);
        owner.post(one + "/permissions", Body.of("until", "2099-01-01T00:00:00Z", "reason", "x"))
                .expectProblem(422, "recipient-missing");
        owner.post(one + "/permissions", MaterialDoors.permission().with("until", "2026-01-01T00:00:00Z"))
                .expectProblem(422, "permission-over-already");
    }

    @Test
    void INF_05_who_only_has_a_task_contributes_and_disposes_of_nothing() {
        Person sam = Person.of("Sam Ortega", force.lead(), "officer");
        plan.task(plan.deputy(sam.sub()), Bodies.window("10:00", "11:00"));
        String id =
                muster.as(sam).post(path, MaterialDoors.material()).expect(201).id();
        muster.as(sam)
                .post(path + "/" + id + "/permissions", MaterialDoors.permission())
                .expect(403);
    }

    @Test
    void INF_02_who_contributes_cannot_tell_how_much_others_did() {
        Answer first = owner.post(path, MaterialDoors.material()).expect(201);
        plan.add("materials", MaterialDoors.material());
        Answer second = owner.post(path, MaterialDoors.material()).expect(201);
        assertThat(second.text().replace(second.id(), first.id())).isEqualTo(first.text());
        assertThat(second.header("ETag")).isNull();
        assertThat(items(owner)).hasSize(2);
    }
}
