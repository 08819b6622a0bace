package muster.outside;

import static muster.outside.ConductBodies.imagined;
import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code what-if}: what would come of several commands, one after the other; nothing is stored, not even a refusal. */
@ExtendWith(Running.class)
class WhatIfIT {
    private static final Body MOVED = Body.of("window", Bodies.window("12:00", "13:00"), "reason", "The van is late");

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final String raid;
    private final long head;
    private boolean stored;

    WhatIfIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open();
        raid = plan.raid();
        plan.add("submissions", ConductBodies.submission());
        head = muster.ledgerHead();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(stored || muster.ledgerHead() == head).isTrue();
    }

    private Answer whatIf(Body... commands) {
        return plan.post("what-if", Body.of("commands", Arrays.asList(commands)));
    }

    private Body move() {
        return imagined("reschedule-raid", MOVED).with("ids", Body.of("raidId", raid));
    }

    static List<String> types(Answer answer) {
        return answer.at("/events")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private Map<String, String> gates() {
        return gates(force.leading().get(plan.path() + "/readiness"), "status");
    }

    static Map<String, String> gates(Answer answer, String when) {
        Map<String, String> gates = new TreeMap<>();
        for (JsonNode gate : answer.at("/gates")) {
            gates.put(gate.path("gate").asString(), gate.path(when).asString());
        }
        return gates;
    }

    @Test
    void what_was_imagined_is_what_then_happens() {
        Body task =
                Bodies.task(force.officer(), Bodies.window("10:00", "11:00")).with("role", "COMMS");
        Body resubmit = ConductBodies.submission();
        Answer imagined = whatIf(move(), imagined("assign-officer", task), imagined("submit-plan", resubmit))
                .expect(200);
        assertThat(gates(imagined, "before")).isEqualTo(gates());
        assertThat(muster.ledgerHead()).isEqualTo(head);
        long before = plan.read().at("/version").asLong();
        stored = true;
        plan.post("raids/" + raid + "/reschedulings", MOVED).expect(200);
        plan.add("assignments", task);
        plan.add("submissions", resubmit);
        assertThat(types(imagined)).isEqualTo(happened(before));
        assertThat(types(imagined)).contains("raid-rescheduled", "plan-voided", "plan-submitted");
        assertThat(gates(imagined, "after")).isEqualTo(gates());
    }

    private List<String> happened(long after) {
        return force.auditor()
                .get(API + "/audit/operations/" + plan.id() + "/decisions?limit=1000")
                .expect(200)
                .at("/items")
                .valueStream()
                .flatMap(item -> item.path("events").valueStream())
                .filter(event -> event.path("version").asLong() > after)
                .map(event -> event.path("type").asString())
                .toList();
    }

    @Test
    void OPS_03_a_preview_of_one_command_tells_of_the_plan_that_falls_too() {
        Answer preview = plan.post("raids/" + raid + "/reschedulings?validateOnly=true", MOVED)
                .expect(200);
        assertThat(types(preview)).containsExactly("raid-rescheduled", "plan-voided");
        assertThat(gates(preview, "before")).isEqualTo(gates());
        assertThat(gates(preview, "after")).containsEntry("PLAN", "STALE");
    }

    @Test
    void the_first_refusal_is_told_with_its_rule_and_its_place_and_not_recorded() {
        Answer answer = whatIf(
                        imagined("add-site", Bodies.site()),
                        imagined("cancel-raid", Body.of("reason", "Storm")).with("ids", Body.of("raidId", raid)),
                        move(),
                        imagined("add-site", Bodies.site()))
                .expect(200);
        assertThat(answer.at("/refused/command").asInt()).isEqualTo(2);
        assertThat(answer.at("/refused/code").asString()).isEqualTo("OPS-10");
        assertThat(answer.at("/refused/type").asString()).isEqualTo("urn:muster:problem:raid-cancelled");
        assertThat(types(answer)).containsExactly("site-added", "plan-voided", "raid-cancelled");
        assertThat(answer.at("/events/1/command").asInt()).isZero();
    }

    @Test
    void what_is_created_in_thought_can_be_named() {
        Caller both = muster.as(Person.of("Lee Both", force.lead(), "lead", "prosecutor"));
        Body verdict = Bodies.verdict("APPROVED").with("document", Bodies.document());
        Answer answer = both.post(
                        plan.path() + "/what-if",
                        Body.of(
                                "commands",
                                List.of(
                                        imagined("add-site", Bodies.site()),
                                        imagined("request-warrant", Bodies.warrant("$0", force.officer())),
                                        imagined("approve-warrant", verdict).with("ids", Body.of("warrantId", "$1")))))
                .expect(200);
        assertThat(answer.at("/refused/code").asString()).isEqualTo("WAR-02");
        assertThat(types(answer)).containsExactly("site-added", "plan-voided", "warrant-requested");
        assertThat(answer.at("/events/2/data/siteId")).isEqualTo(answer.at("/events/0/data/siteId"));
    }

    @Test
    void STF_04_nobody_is_imagined_in_two_places() {
        Body task = Bodies.task(force.officer(), Bodies.window("15:00", "16:00"));
        Answer answer = whatIf(imagined("assign-officer", task), imagined("assign-officer", task))
                .expect(200);
        assertThat(answer.at("/refused/code").asString()).isEqualTo("STF-04");
        assertThat(answer.at("/refused/command").asInt()).isEqualTo(1);
        assertThat(answer.text()).doesNotContain(plan.path());
    }

    @Test
    void who_is_freed_in_thought_can_be_assigned_again() {
        Body task = Bodies.task(force.officer(), Bodies.window("15:00", "16:00"));
        Answer answer = whatIf(
                        imagined("assign-officer", task),
                        imagined("release-officer", Body.of("reason", "Ill"))
                                .with("ids", Body.of("assignmentId", "$0")),
                        imagined("assign-officer", task))
                .expect(200);
        assertThat(answer.at("/refused").isMissingNode()).isTrue();
        assertThat(types(answer)).containsExactly("officer-assigned", "officer-released", "officer-assigned");
    }

    @Test
    void a_mistake_is_named_where_it_is() {
        whatIf(
                        imagined("add-site", Bodies.site()),
                        imagined("add-site", Bodies.site().without("label")))
                .expectProblem(422, "invalid-body")
                .names("/commands/1/body/label");
        whatIf(imagined("fly", Body.of())).expectProblem(422, "unknown-command").names("/commands/0/type");
        whatIf(imagined("cancel-raid", Body.of("reason", "Storm")))
                .expectProblem(422, "ids-do-not-fit")
                .names("/commands/0/ids");
        whatIf(imagined("assign-officer", Body.of("officerId", "$0")))
                .expectProblem(422, "reference-to-nothing")
                .names("/commands/0/body");
        whatIf(imagined("release-officer", Body.of()).with("ids", Body.of("assignmentId", raid)))
                .expectProblem(400, "bad-parameter")
                .names("/commands/0/body/reason");
        whatIf().expectProblem(422, "invalid-body").names("/commands");
    }

    @Test
    void each_command_needs_the_right_that_its_door_asks_for() {
        Caller supervisor = muster.as(Person.of("Susan Supervisor", force.lead(), "supervisor"));
        Body abort = imagined("abort", Body.of("reason", "Storm"));
        Answer answer = supervisor
                .post(plan.path() + "/what-if", Body.of("commands", List.of(abort)))
                .expect(200);
        assertThat(types(answer)).contains("operation-aborted");
        supervisor
                .post(plan.path() + "/what-if", Body.of("commands", List.of(abort, move())))
                .expectProblem(403, "forbidden")
                .names("/commands/1");
    }

    @Test
    void a_stale_version_is_told() {
        force.leading()
                .with("If-Match", "\"0\"")
                .post(plan.path() + "/what-if", Body.of("commands", List.of(move())))
                .expectProblem(412, "version-mismatch");
    }

    /** Who has only a task or a part in the care learns what the own word causes, and nothing of how the plan stands. */
    @Test
    void INF_01_who_does_not_read_the_plan_is_told_of_no_gate_and_of_nothing_that_follows() {
        stored = true;
        String provider = force.agency("VICTIM_SERVICES");
        plan.invite(provider);
        plan.add("care-plan", ConductBodies.care(provider));
        plan.add("submissions", ConductBodies.submission());
        Caller advocate = muster.as(Person.of("Ines Duarte", provider, "advocate"));
        Body capacity = ConductBodies.capacity(provider);
        Answer one = advocate.post(plan.path() + "/care-plan/confirmations?validateOnly=true", capacity)
                .expect(200);
        Answer several = advocate.post(
                        plan.path() + "/what-if", Body.of("commands", List.of(imagined("confirm-capacity", capacity))))
                .expect(200);
        for (Answer told : List.of(one, several)) {
            assertThat(types(told)).containsExactly("capacity-confirmed");
            assertThat(told.at("/gates")).isEmpty();
        }
        Answer lead =
                plan.post("care-plan/confirmations?validateOnly=true", capacity).expect(200);
        assertThat(lead.at("/gates")).isNotEmpty();
    }

    @Test
    void every_command_on_an_operation_can_be_imagined() {
        String known = whatIf(imagined("fly", Body.of())).at("/detail").asString();
        JsonNode paths = muster.unknown().get("/openapi.json").at("/paths");
        List<String> doors = paths.valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(door -> door.path("parameters").toString().contains("validateOnly"))
                .filter(door -> door.path("parameters").toString().contains("operationId"))
                .map(door -> door.path("operationId").asString())
                .toList();
        assertThat(doors)
                .hasSizeGreaterThan(20)
                .allSatisfy(door -> assertThat(known).contains(door));
    }
}
