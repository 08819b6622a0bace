package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.ledger.store.Due;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two task forces near each other, and what their agencies are told of it in their feeds, when these tests let time pass. */
class NoticesIT {
    private static Service muster;

    private final TaskForce force = TaskForce.enrolled(muster);
    private final TaskForce others = TaskForce.enrolled(muster);
    private final double latitude = Places.latitude();
    private Plan ours;
    private Plan theirs;
    private String theirRaid;

    @BeforeAll
    static void start() {
        muster = new Service();
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    @BeforeEach
    void twoRaidsNearEachOther() {
        ours = force.open();
        theirs = others.open();
        raid(ours, Bodies.window("10:00", "11:00"));
        theirRaid = raid(theirs, Bodies.window("10:30", "11:30"));
    }

    @Test
    void DEC_02_a_check_by_one_side_is_told_to_both_and_once() {
        pass(Instant.now());
        assertThat(told(force.lead())).isEmpty();
        check(ours);
        pass(later());
        awaitTold(force.lead(), 1);
        awaitTold(others.lead(), 1);
        long head = muster.ledgerHead();
        check(ours);
        pass(later());
        assertThat(muster.ledgerHead()).as("the check, and no notice").isEqualTo(head + 1);
    }

    @Test
    void DEC_03_the_notice_holds_whom_to_call_and_nothing_of_the_other_operation() {
        check(theirs);
        pass(later());
        awaitTold(force.lead(), 1);
        JsonNode notice = told(force.lead()).getFirst().at("/data");
        assertThat(notice.propertyNames())
                .containsExactlyInAnyOrder("conflictId", "agencyId", "eventClass", "contact", "raidId", "status");
        assertThat(notice.at("/agencyId").asString()).isEqualTo(others.lead());
        assertThat(notice.at("/contact/name").asString()).isEqualTo("Night desk");
        assertThat(notice.toString()).doesNotContain(theirs.id(), theirRaid);
        assertThat(force.reader(force.lead())
                        .get(TaskForce.API + "/agencies/" + force.lead() + "/contacts")
                        .text())
                .contains("\"as\":\"NEAR\"", "Night desk");
        check(ours);
        pass(later());
        awaitTold(others.lead(), 2);
        assertThat(told(others.lead()).getFirst().at("/data").has("contact")).isFalse();
        assertThat(told(others.lead()).getLast().at("/data/contact/name").asString())
                .isEqualTo("Night desk");
    }

    @Test
    void DEC_03_police_and_prosecutors_learn_that_there_is_one_analysts_whom_to_call_and_others_nothing() {
        Map<String, String> guests = Map.of(
                "LOCAL_LAW_ENFORCEMENT", "muster.deconfliction.changed.v1",
                "PROSECUTOR", "muster.deconfliction.changed.v1",
                "FUSION_CENTER", "muster.conflict.noticed.v1");
        Map<String, String> agencies = new HashMap<>();
        guests.keySet().forEach(kind -> agencies.put(kind, invited(kind)));
        List<String> kept = List.of(invited("VICTIM_SERVICES"), invited("COURT"), others.agency("COURT"));
        check(ours);
        pass(later());
        guests.forEach((kind, type) -> {
            awaitTold(agencies.get(kind), 1);
            assertThat(told(agencies.get(kind)).getFirst().at("/type").asString())
                    .isEqualTo(type);
        });
        assertThat(told(agencies.get("PROSECUTOR")).getFirst().at("/data").toString())
                .isEqualTo("{\"deconfliction\":\"OPEN\"}");
        kept.forEach(agency -> assertThat(told(agency)).isEmpty());
    }

    @Test
    void DEC_02_when_a_raid_moves_away_both_are_told_that_it_is_over_and_neither_why() {
        check(ours);
        pass(later());
        Body move = Body.of("window", Bodies.window("15:00", "16:00"), "reason", "They were warned");
        theirs.post("raids/" + theirRaid + "/reschedulings", move).expect(200);
        pass(later());
        for (String lead : List.of(force.lead(), others.lead())) {
            awaitTold(lead, 2);
            JsonNode over = told(lead).getLast();
            assertThat(over.at("/type").asString()).isEqualTo("muster.conflict.ended.v1");
            assertThat(over.at("/data").propertyNames()).containsExactlyInAnyOrder("conflictId", "status");
        }
        JsonNode model = force.reader(force.lead())
                .get(TaskForce.API + "/agencies/" + force.lead() + "/operations/" + ours.id())
                .expect(200)
                .at("/conflicts/0/status");
        assertThat(model.asString()).isEqualTo("ENDED");
    }

    @Test
    void DEC_04_what_is_open_half_an_hour_before_goes_to_the_watch_once_though_the_scheduler_is_gone() {
        Instant contactBy = Instant.parse(
                        ours.read().at("/raids/0/window/start").asString())
                .minus(Duration.ofMinutes(30));
        check(ours);
        pass(contactBy.minusMillis(1));
        assertThat(escalated()).isFalse();
        pass(contactBy);
        assertThat(escalated()).isTrue();
        for (String lead : List.of(force.lead(), others.lead())) {
            awaitTold(lead, 2);
            JsonNode escalation = told(lead).getLast();
            assertThat(escalation.at("/type").asString()).isEqualTo("muster.conflict.escalated.v1");
            assertThat(escalation.at("/data/contactBy").asString()).isEqualTo(contactBy.toString());
        }
        long head = muster.ledgerHead();
        String due = "escalate-conflict/" + ours.id() + "/" + conflict();
        ManualScheduler again = new Passing(muster).at(contactBy);
        assertThat(again.scheduleIfNotExists(Due.TASK.instance(due).build(), contactBy))
                .isTrue();
        again.runAnyDueExecutions();
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }

    @Test
    void DEC_04_what_both_sides_agreed_on_in_time_goes_to_nobody() {
        check(ours);
        check(theirs);
        for (Plan plan : List.of(ours, theirs)) {
            plan.post("deconflictions/" + conflict() + "/resolutions", Bodies.agreed())
                    .expect(200);
        }
        pass(later());
        awaitLast(force.lead(), "AGREED");
        awaitLast(others.lead(), "AGREED");
        pass(Instant.parse(ours.read().at("/raids/0/window/start").asString()));
        assertThat(escalated()).isFalse();
    }

    @Test
    void DEC_05_who_is_exempted_is_no_longer_spoken_of() {
        check(theirs);
        pass(later());
        Body exempted = Bodies.deconfliction().with("exemption", Body.of("by", "Lt. Marsh", "reason", "A source"));
        muster.as(Person.of("Lt. Marsh", force.lead(), "supervisor"))
                .post(ours.path() + "/deconflictions", exempted)
                .expect(201);
        pass(later());
        awaitLast(force.lead(), "ENDED");
        awaitLast(others.lead(), "ENDED");
    }

    private String invited(String kind) {
        String agency = force.agency(kind);
        ours.invite(agency);
        return agency;
    }

    private static void pass(Instant until) {
        new Passing(muster).until(until, "deconfliction");
    }

    private static Instant later() {
        return Instant.now().plusSeconds(1);
    }

    private void awaitTold(String agency, int count) {
        await().untilAsserted(() -> assertThat(told(agency)).hasSize(count));
    }

    private void awaitLast(String agency, String status) {
        await().untilAsserted(() ->
                assertThat(told(agency).getLast().at("/data/status").asString()).isEqualTo(status));
    }

    /** What the feed says of conflicts. */
    private List<JsonNode> told(String agency) {
        return force.reader(agency)
                .get(TaskForce.API + "/agencies/" + agency + "/updates?limit=1000")
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/type").asString().contains("conflict"))
                .toList();
    }

    private String conflict() {
        return force.leading()
                .get(ours.path() + "/deconflictions")
                .expect(200)
                .at("/items/0/id")
                .asString();
    }

    private boolean escalated() {
        String id = conflict();
        return muster.as(Person.without("Watch", "watch"))
                .get(TaskForce.API + "/deconflictions?limit=1000&minPosition=" + muster.ledgerHead())
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .at("/escalated")
                .asBoolean();
    }

    private String raid(Plan plan, Body window) {
        String site = plan.add(
                "sites",
                Bodies.site()
                        .with("location", Body.of("latitude", latitude, "longitude", -100.5))
                        .with("premisesEntry", false));
        return plan.add("raids", Bodies.raid(site, window));
    }

    private static void check(Plan plan) {
        plan.post("deconflictions", Bodies.deconfliction()).expect(201);
    }
}
