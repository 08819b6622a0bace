package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What came of operations, over HTTP: to each reader what it could count itself, and nothing else. */
@ExtendWith(Running.class)
class OutcomesIT {
    private final Service muster;
    private final TaskForce force;
    private final String shelter;
    private final String police;
    private final Plan plan;

    OutcomesIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        shelter = force.agency("VICTIM_SERVICES");
        police = force.agency("STATE_LAW_ENFORCEMENT");
        plan = force.open().invite(shelter).invite(police);
    }

    /** Somebody is met, arrested, handed over; something is found. */
    private void goes(Plan where) {
        where.add("care-plan", ConductBodies.care(shelter));
        where.add("care-plan/confirmations", ConductBodies.capacity(shelter));
        String survivor = Releasing.met(where);
        log(where, "HAND_OFF", "handOff", Body.of("survivorRef", survivor, "providerId", shelter));
        log(
                where,
                "ARREST",
                "arrest",
                Body.of(
                        "person",
                        "John Doe 4",
                        "offences",
                        List.of("PC 236.1"),
                        "officerId",
                        where.force().officer()));
        log(
                where,
                "EVIDENCE",
                "evidence",
                Body.of(
                        "item",
                        "A ledger",
                        "place",
                        "Desk",
                        "finderId",
                        where.force().officer()));
    }

    private static void log(Plan where, String kind, String member, Body what) {
        where.add("log-entries", Body.of("kind", kind, "at", Bodies.now(), member, what));
    }

    private String of(String agency) {
        return API + "/agencies/" + agency + "/operations/" + plan.id() + "/outcomes";
    }

    /** Once the agency knows of the hand-off, or of as many entries. */
    private JsonNode told(String agency, String last) {
        Caller reader = force.reader(agency);
        String model = API + "/agencies/" + agency + "/operations/" + plan.id();
        await().until(() -> reader.get(model).text().contains(last));
        return reader.get(of(agency)).expect(200).at("");
    }

    @Test
    void a_lead_and_its_agency_s_own_model_count_the_same_for_both_goals() {
        goes(plan);
        JsonNode counted =
                force.leading().get(plan.path() + "/outcomes").expect(200).at("");
        assertThat(counted.at("/beforeCourt/arrests").asInt()).isEqualTo(1);
        assertThat(counted.at("/beforeCourt/evidence").asInt()).isEqualTo(1);
        assertThat(counted.at("/toSafety/expectedAdults").asInt()).isEqualTo(5);
        assertThat(counted.at("/toSafety/beds").asInt()).isEqualTo(6);
        assertThat(counted.at("/toSafety/handedOff").asInt()).isEqualTo(1);
        assertThat(counted.at("/toSafety/counted/3/counts").asString()).isEqualTo("RECOVERED");
        assertThat(counted.at("/toSafety/counted/3/people").asInt()).isEqualTo(1);
        assertThat(counted.at("/toSafety/counted/3/definition").asString()).isNotBlank();
        assertThat(Duration.parse(counted.at("/toSafety/toHandOff").asString()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(told(force.lead(), "A ledger")).isEqualTo(counted);
    }

    @Test
    void INF_01_a_provider_counts_whom_it_was_handed_and_nothing_of_arrests() {
        goes(plan);
        JsonNode counted = told(shelter, "HAND_OFF");
        assertThat(counted.at("/beforeCourt").has("arrests")).isFalse();
        assertThat(counted.at("/beforeCourt").has("evidence")).isFalse();
        assertThat(counted.at("/toSafety/handedOff").asInt()).isEqualTo(1);
        assertThat(counted.at("/toSafety/counted/3/people").asInt()).isEqualTo(1);
        assertThat(counted.at("/toSafety").has("minors")).isFalse();
    }

    @Test
    void INF_01_police_that_take_part_count_their_own_arrests_and_no_hand_offs() {
        goes(plan);
        JsonNode counted = told(police, "RECOVERY");
        assertThat(counted.at("/beforeCourt/arrests").asInt()).isZero();
        assertThat(counted.at("/toSafety").has("handedOff")).isFalse();
        assertThat(counted.at("/toSafety/counted/3/people").asInt()).isEqualTo(1);
    }

    @Test
    void whoever_may_not_read_the_operation_finds_no_outcomes() {
        Caller stranger = muster.as(Person.of("Other chief", force.agency("LOCAL_LAW_ENFORCEMENT"), "lead"));
        stranger.get(plan.path() + "/outcomes").expect(404);
        force.reader(shelter).get(plan.path() + "/outcomes").expect(404);
        force.reader(shelter).get(of(police)).expect(404);
    }

    @Test
    void over_a_time_one_s_own_operations_are_added_and_nobody_else_s() {
        goes(plan);
        goes(force.open().invite(shelter));
        goes(TaskForce.enrolled(muster).open().invite(shelter));
        JsonNode all = force.leading().get(API + "/outcomes").expect(200).at("");
        assertThat(all.at("/operations")).hasSize(2);
        assertThat(all.at("/outcomes/operations").asInt()).isEqualTo(2);
        assertThat(all.at("/outcomes/beforeCourt/arrests").asInt()).isEqualTo(2);
        assertThat(all.at("/outcomes/toSafety/handedOff").asInt()).isEqualTo(2);
        Caller reader = force.reader(shelter);
        String known = API + "/agencies/" + shelter + "/outcomes";
        await().until(() -> reader.get(known).at("/outcomes/toSafety/handedOff").asInt() == 3);
        assertThat(reader.get(known).at("/operations")).hasSize(3);
    }

    @Test
    void outside_of_the_time_nothing_is_counted() {
        goes(plan);
        String before = "?to=" + Instant.parse("2020-01-01T00:00:00Z");
        String after = "?from=" + Instant.parse("2999-01-01T00:00:00Z");
        told(shelter, "HAND_OFF");
        for (String when : List.of(before, after)) {
            assertThat(force.leading().get(API + "/outcomes" + when).expect(200).at("/operations"))
                    .isEmpty();
            assertThat(force.reader(shelter)
                            .get(API + "/agencies/" + shelter + "/outcomes" + when)
                            .expect(200)
                            .at("/operations"))
                    .isEmpty();
        }
        force.leading().get(API + "/outcomes?from=yesterday").expectProblem(400, "bad-parameter");
    }
}
