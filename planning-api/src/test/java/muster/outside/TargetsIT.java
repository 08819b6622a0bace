package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Rule DEC-06: two task forces after the same person, of whom neither shows whom it is after. */
@ExtendWith(Running.class)
class TargetsIT {
    private static final String NOBODYS = "11111111-2222-4333-8444-555555555555";

    private final Service muster;
    private final TaskForce force;
    private final TaskForce others;
    private final Plan ours;
    private final Plan theirs;
    private final String local = "%07d".formatted(ThreadLocalRandom.current().nextInt(2_000_000, 9_999_999));

    TargetsIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        others = TaskForce.enrolled(muster);
        ours = force.open();
        theirs = others.open();
    }

    @Test
    void DEC_06_a_match_tells_both_sides_whom_to_call_about_what_and_no_more() {
        ours.add("targets", phone("+1 415 " + local, "OUR-1"));
        assertThat(target(ours).at("/matches")).isEmpty();
        theirs.add("targets", phone("(415) " + local, "THEIR-2"));
        assertThat(target(ours).propertyNames())
                .containsExactlyInAnyOrder("id", "kind", "caseReference", "keptUntil", "matches");
        assertMatch(ours, others, "THEIR-2");
        assertMatch(theirs, force, "OUR-1");
        assertThat(target(ours).toString()).doesNotContain(theirs.id(), local);
    }

    @Test
    void DEC_06_who_is_after_somebody_else_learns_nothing() {
        ours.add("targets", phone("415" + local, "OUR-1"));
        theirs.add("targets", phone("628" + local, "THEIR-2"));
        assertThat(target(ours).at("/matches")).isEmpty();
        assertThat(target(theirs).at("/matches")).isEmpty();
    }

    @Test
    void DEC_06_what_identifies_somebody_is_stored_nowhere() {
        ours.add("targets", phone("415" + local, "OUR-1"));
        ours.post("targets", phone("415" + local, "OUR-1")).expectProblem(422, "target-registered");
        assertThat(muster.database().sql("""
                                SELECT count(*) FROM ledger.events
                                WHERE convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') LIKE '%' || ? || '%'""").param(local).query(Long.class).single())
                .isZero();
        assertThat(new String(muster.log(), StandardCharsets.UTF_8)).doesNotContain(local);
    }

    @Test
    void DEC_06_nobody_learns_a_digest_without_leaving_a_trace() {
        String digest = preview(phone("415" + local, "OUR-1"));
        assertThat(digest).isEqualTo(preview(phone("628" + local, "OUR-1")));
    }

    @Test
    void DEC_06_no_target_is_registered_without_a_documented_suspicion() {
        ours.post("targets", phone("415" + local, "OUR-1").without("suspicion"))
                .expectProblem(409, "suspicion-not-documented", "DEC-06");
    }

    @Test
    void DEC_06_who_looked_stays_known_when_its_operation_is_over() {
        ours.add("targets", phone("415" + local, "OUR-1"));
        theirs.add("targets", phone("415" + local, "THEIR-2"));
        others.leading()
                .post(theirs.path() + "/aborts", Body.of("reason", "Looked long enough"))
                .expect(201);
        assertMatch(ours, others, "THEIR-2");
        theirs.post("targets", phone("628" + local, "THEIR-3")).expectProblem(422, "operation-over");
        Plan later = force.open();
        later.add("targets", phone("415" + local, "OUR-4"));
        assertThat(target(later)
                        .at("/matches")
                        .valueStream()
                        .map(each -> each.at("/caseReference").asString()))
                .containsExactly("OUR-1");
    }

    @Test
    void DEC_05_of_an_exempted_operation_nobody_is_told_and_it_of_nobody() {
        ours.add("targets", phone("415" + local, "OUR-1"));
        theirs.add("targets", phone("415" + local, "THEIR-2"));
        ours.raid();
        Body exempted = Bodies.deconfliction().with("exemption", Body.of("by", "Lt. Marsh", "reason", "A source"));
        muster.as(Person.of("Lt. Marsh", force.lead(), "supervisor"))
                .post(ours.path() + "/deconflictions", exempted)
                .expect(201);
        assertThat(target(ours).at("/matches")).isEmpty();
        assertThat(target(theirs).at("/matches")).isEmpty();
    }

    @Test
    void DEC_01_a_new_target_asks_for_a_new_check() {
        double latitude = Places.latitude();
        Body alone = Body.of("latitude", latitude, "longitude", -101.5);
        String site = ours.add("sites", Bodies.site().with("location", alone).with("premisesEntry", false));
        ours.add("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")));
        ours.post("deconflictions", Bodies.deconfliction()).expect(201);
        assertThat(gate()).isEqualTo("PASS");
        ours.add("targets", phone("415" + local, "OUR-1"));
        assertThat(gate()).isNotEqualTo("PASS");
        ours.post("deconflictions", Bodies.deconfliction()).expect(201);
        assertThat(gate()).isEqualTo("PASS");
    }

    @Test
    void INF_03_a_target_that_nobody_validated_goes_with_its_digest_and_leaves_no_match() {
        ours.add("targets", phone("415" + local, "OUR-1"));
        theirs.add("targets", phone("415" + local, "THEIR-2"));
        Instant over = Instant.parse(target(ours).at("/keptUntil").asString());
        String kept = validated(theirs);
        assertThat(kept).isGreaterThan(over.toString());
        assertThat(digests()).isEqualTo(2);
        new Passing(muster).until(over.minusSeconds(60), "deadlines");
        assertMatch(ours, others, "THEIR-2");
        new Passing(muster).until(over, "deadlines");
        await().untilAsserted(() -> assertThat(digests()).isEqualTo(1));
        JsonNode left =
                force.leading().get(ours.path() + "/targets").expect(200).at("/items");
        assertThat(left).isEmpty();
        assertThat(target(theirs).at("/matches")).isEmpty();
        ours.add("targets", phone("415" + local, "OUR-9"));
        assertMatch(theirs, force, "OUR-9");
    }

    @Test
    void INF_03_an_event_alone_tells_nobody_whether_two_operations_are_after_the_same() {
        ours.add("targets", phone("415" + local, "OUR-1"));
        theirs.add("targets", phone("415" + local, "THEIR-2"));
        List<String> told = muster.database().sql("""
                        SELECT convert_from(payload, 'UTF8')::jsonb ->> 'digest' FROM ledger.events
                        WHERE type = 'target-registered' ORDER BY position DESC LIMIT 2""").query(String.class).list();
        assertThat(told).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void INF_03_the_supervisor_of_the_lead_agency_alone_validates() {
        String target = ours.add("targets", phone("415" + local, "OUR-1"));
        Body body = Body.of("reason", "Seen again in May");
        String path = ours.path() + "/targets/";
        force.leading().post(path + target + "/validations", body).expectProblem(403, "forbidden");
        Caller supervisor = muster.as(Person.of("Lt. Marsh", force.lead(), "supervisor"));
        supervisor.post(path + NOBODYS + "/validations", body).expect(404);
        supervisor.post(path + target + "/validations", body).expect(200);
    }

    @Test
    void INF_01_prosecutors_read_the_targets_and_analysts_those_of_which_there_is_somebody_to_call() {
        String prosecutors = force.agency("PROSECUTOR");
        String analysts = force.agency("FUSION_CENTER");
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        ours.invite(prosecutors).invite(analysts).invite(police);
        ours.add("targets", phone("415" + local, "OUR-1"));
        ours.add("targets", phone("628" + local, "OUR-2"));
        theirs.add("targets", phone("415" + local, "THEIR-2"));
        assertThat(references(muster.as(Person.of("Ana Reyes", prosecutors, "prosecutor"))))
                .containsExactly("OUR-1", "OUR-2");
        assertThat(references(muster.as(Person.of("Ann Analyst", analysts, "supervisor"))))
                .containsExactly("OUR-1");
        muster.as(Person.of("Lt. Ortiz", police, "supervisor"))
                .get(ours.path() + "/targets")
                .expectProblem(403, "forbidden");
    }

    private List<String> references(Caller reader) {
        return reader.get(ours.path() + "/targets")
                .expect(200)
                .at("/items")
                .valueStream()
                .map(target -> target.at("/caseReference").asString())
                .toList();
    }

    private String validated(Plan plan) {
        String target = target(plan).at("/id").asString();
        muster.as(Person.of("Lt. Ortiz", plan.force().lead(), "supervisor"))
                .post(plan.path() + "/targets/" + target + "/validations", Body.of("reason", "Seen again"))
                .expect(200);
        return target(plan).at("/keptUntil").asString();
    }

    private long digests() {
        return muster.database()
                .sql("SELECT count(*) FROM sealing.target WHERE operation_id = ANY (?::uuid[])")
                .param(new String[] {ours.id(), theirs.id()})
                .query(Long.class)
                .single();
    }

    private String gate() {
        return force.leading()
                .get(ours.path() + "/readiness")
                .expect(200)
                .at("/gates")
                .valueStream()
                .filter(gate -> gate.at("/gate").asString().equals("DECONFLICTION"))
                .map(gate -> gate.at("/status").asString())
                .findFirst()
                .orElseThrow();
    }

    private String preview(Body body) {
        return ours.post("targets?validateOnly=true", body)
                .expect(200)
                .at("/events/0/data/digest")
                .asString();
    }

    private static void assertMatch(Plan plan, TaskForce other, String reference) {
        JsonNode match = target(plan).at("/matches/0");
        assertThat(match.propertyNames()).containsExactlyInAnyOrder("agencyId", "caseReference", "contact");
        assertThat(match.at("/agencyId").asString()).isEqualTo(other.lead());
        assertThat(match.at("/caseReference").asString()).isEqualTo(reference);
        assertThat(match.at("/contact/name").asString()).isEqualTo("Night desk");
    }

    private static JsonNode target(Plan plan) {
        return plan.force().leading().get(plan.path() + "/targets").expect(200).at("/items/0");
    }

    private static Body phone(String number, String reference) {
        return ConductBodies.target().with("value", number).with("caseReference", reference);
    }
}
