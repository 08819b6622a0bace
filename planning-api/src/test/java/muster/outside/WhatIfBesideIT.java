package muster.outside;

import static muster.outside.ConductBodies.imagined;
import static muster.outside.WhatIfIT.gates;
import static muster.outside.WhatIfIT.types;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code what-if} of what is decided beside the plan: conflicts, targets, marks for a prosecutor, controlled material. */
@ExtendWith(Running.class)
class WhatIfBesideIT {
    private static final Body MORNING = Bodies.window("10:00", "11:00");
    private static final Body NIGHT = Bodies.window("20:00", "21:00");
    private static final Body CHECK = imagined("deconflict", Bodies.deconfliction());
    private static final Body CLOSE = imagined("close", Body.of("reason", "Done"));

    private final Service muster;
    private final Imagining ours;
    private final Plan plan;
    private final double latitude = Places.latitude();
    private final String raid;

    WhatIfBesideIT(Service muster) {
        this.muster = muster;
        ours = new Imagining(muster);
        plan = ours.plan;
        raid = raid(plan, latitude, MORNING);
    }

    private static Body street(double latitude) {
        return Bodies.site()
                .with("location", Body.of("latitude", latitude, "longitude", -100.5))
                .with("premisesEntry", false);
    }

    private static String raid(Plan plan, double latitude, Body window) {
        return plan.add("raids", Bodies.raid(plan.add("sites", street(latitude)), window));
    }

    private Body moved(Body window) {
        return imagined("reschedule-raid", Body.of("window", window, "reason", "Later"))
                .with("ids", Body.of("raidId", raid));
    }

    private static String gate(Answer answer, String when) {
        return gates(answer, when).get("DECONFLICTION");
    }

    private JsonNode conflict() {
        return ours.lead.get(plan.path() + "/deconflictions").expect(200).at("/items/0");
    }

    /** Raids of others, in the way of ours, whose contact has agreed. */
    private void othersInTheWay() {
        Plan theirs = TaskForce.enrolled(muster).open();
        raid(theirs, latitude, MORNING);
        theirs.post("deconflictions/" + conflict().at("/id").asString() + "/resolutions", Bodies.agreed())
                .expect(200);
    }

    @Test
    void DEC_04_a_conflict_that_is_resolved_in_thought_opens_the_gate_as_it_then_does() {
        othersInTheWay();
        plan.add("deconflictions", Bodies.deconfliction());
        String id = conflict().at("/id").asString();
        Answer answer =
                ours.whatIf(imagined("resolve-conflict", Bodies.agreed()).with("ids", Body.of("conflictId", id)));
        assertThat(gate(answer, "before")).isEqualTo("FAIL");
        assertThat(gate(answer, "after")).isEqualTo("PASS");
        assertThat(gates(answer, "before")).isEqualTo(ours.now());
        assertThat(conflict().at("/status").asString()).isEqualTo("AGREED_THERE");
        plan.post("deconflictions/" + id + "/resolutions", Bodies.agreed()).expect(200);
        assertThat(ours.happened("conflict-agreed")).isEqualTo(Imagining.told(answer));
        assertThat(ours.now()).isEqualTo(gates(answer, "after"));
    }

    @Test
    void DEC_01_a_check_and_a_target_after_it_count_in_thought_as_in_earnest() {
        Body target = imagined("register-target", ConductBodies.target());
        assertThat(gate(ours.whatIf(CHECK, target), "after")).isEqualTo("STALE");
        Answer answer = ours.whatIf(target, CHECK, CHECK);
        assertThat(gate(answer, "before")).isEqualTo("PENDING");
        assertThat(gate(answer, "after")).isEqualTo("PASS");
        plan.add("targets", ConductBodies.target());
        plan.add("deconflictions", Bodies.deconfliction());
        assertThat(ours.happened("operation-deconflicted"))
                .isEqualTo(Imagining.told(answer).subList(1, 2));
        assertThat(ours.now()).isEqualTo(gates(answer, "after"));
    }

    @Test
    void DEC_01_a_raid_that_is_moved_in_thought_is_unchecked_even_where_it_was() {
        plan.add("deconflictions", Bodies.deconfliction());
        Answer answer = ours.whatIf(moved(NIGHT), moved(MORNING));
        assertThat(gate(answer, "before")).isEqualTo("PASS");
        assertThat(gate(answer, "after")).isEqualTo("STALE");
        assertThat(gate(ours.whatIf(moved(NIGHT), moved(MORNING), CHECK), "after"))
                .isEqualTo("PASS");
    }

    /** In earnest the other side is told as well; in thought it would not be. */
    @Test
    void DEC_03_nobody_learns_who_is_near_a_raid_that_stands_only_in_thought() {
        Plan theirs = TaskForce.enrolled(muster).open();
        raid(theirs, latitude, NIGHT);
        Answer met = ours.whatIf(moved(NIGHT), CHECK);
        Answer alone = ours.whatIf(moved(Bodies.window("04:00", "05:00")), CHECK);
        assertThat(met.at("/events/1/data/conflicts")).isEmpty();
        assertThat(met.at("/warnings/0/code").asString()).isEqualTo("DEC-03");
        assertThat(gate(met, "after")).isEqualTo("STALE");
        assertThat(gates(met, "after")).isEqualTo(gates(alone, "after"));
        assertThat(theirs.force()
                        .leading()
                        .get(theirs.path() + "/deconflictions")
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void DEC_05_who_is_exempt_learns_nothing_by_imagining_that_it_is_not() {
        Body exempted = Bodies.deconfliction().with("exemption", Body.of("by", "Lt. Marsh", "reason", "A source"));
        muster.as(Person.of("Lt. Marsh", ours.force.lead(), "supervisor"))
                .post(plan.path() + "/deconflictions", exempted)
                .expect(201);
        raid(TaskForce.enrolled(muster).open(), latitude, MORNING);
        Answer answer = ours.whatIf(CHECK, CHECK);
        assertThat(gate(answer, "before")).isEqualTo("PASS");
        assertThat(gate(answer, "after")).isEqualTo("STALE");
        assertThat(answer.at("/events/1/data/conflicts")).isEmpty();
    }

    @Test
    void DEC_06_a_target_that_is_registered_in_thought_tells_of_no_digest_and_no_match() {
        Answer before = ours.whatIf(imagined("register-target", ConductBodies.target()));
        TaskForce.enrolled(muster).open().add("targets", ConductBodies.target().with("caseReference", "THEIRS"));
        Answer after = ours.whatIf(imagined("register-target", ConductBodies.target()));
        assertThat(Imagining.told(after)).isEqualTo(Imagining.told(before));
        assertThat(after.at("/gates")).isEqualTo(before.at("/gates"));
        assertThat(after.at("/events/0/data/digest").asString()).isEqualTo("0".repeat(64));
    }

    @Test
    void INF_01_the_watch_is_told_what_its_word_causes_and_nothing_of_the_plan() {
        othersInTheWay();
        Body override = imagined("resolve-conflict", Body.of("decision", "OVERRIDDEN", "reason", "A life"))
                .with("ids", Body.of("conflictId", conflict().at("/id").asString()));
        Answer answer = ours.whatIf(muster.as(Person.without("Watch", "watch")), override);
        assertThat(types(answer)).containsExactly("conflict-overridden");
        assertThat(answer.at("/gates")).isEmpty();
    }

    @Test
    void INF_08_an_operation_is_closed_in_thought_when_no_mark_waits_in_thought() {
        Body marked = imagined("mark-for-review", ReviewDoors.marked());
        Answer waits = ours.whatIf(marked, CLOSE);
        assertThat(waits.at("/refused/code").asString()).isEqualTo("INF-08");
        assertThat(waits.at("/refused/command").asInt()).isEqualTo(1);
        String mark = plan.add("review-marks", ReviewDoors.marked());
        Answer answer = ours.whatIf(closed(mark), CLOSE);
        assertThat(types(answer)).containsExactly("review-closed", "operation-closed");
        assertThat(types(ours.whatIf(marked, closed("$0"), closed(mark), CLOSE)))
                .containsExactly("material-marked", "review-closed", "review-closed", "operation-closed");
        plan.post("review-marks/" + mark + "/closings", ReviewDoors.closed()).expect(200);
        plan.add("closures", Body.of("reason", "Done"));
        assertThat(ours.happened("review-closed"))
                .isEqualTo(Imagining.told(answer).subList(0, 1));
        assertThat(ours.now()).isEqualTo(gates(answer, "after"));
    }

    private static Body closed(String mark) {
        return imagined("close-review", ReviewDoors.closed()).with("ids", Body.of("markId", mark));
    }

    @Test
    void INF_05_what_is_permitted_in_thought_is_passed_on_in_thought_until_it_is_taken_back() {
        Body pass = imagined("pass-on-material", MaterialDoors.passing()).with("ids", Body.of("materialId", "$0"));
        Body permit = imagined("permit-release", MaterialDoors.permission()).with("ids", Body.of("materialId", "$0"));
        Body revoke = imagined("revoke-permission", Body.of("reason", "A source"))
                .with("ids", Body.of("materialId", "$0", "permissionId", "$1"));
        Body contribute = imagined("contribute-material", MaterialDoors.material());
        assertThat(types(ours.whatIf(contribute, permit, pass, revoke)))
                .containsExactly(
                        "material-contributed", "release-permitted", "material-passed-on", "permission-revoked");
        assertThat(ours.whatIf(contribute, permit, revoke, revoke)
                        .at("/refused/code")
                        .asString())
                .isEqualTo("INF-05");
        String id = plan.add("materials", MaterialDoors.material());
        Answer answer = ours.whatIf(pass.with("ids", Body.of("materialId", id)));
        plan.add("materials/" + id + "/passings", MaterialDoors.passing());
        assertThat(ours.happened("material-passed-on")).isEqualTo(Imagining.told(answer));
        assertThat(ours.now()).isEqualTo(gates(answer, "after"));
    }

    @Test
    void VIC_07_what_a_federal_agency_keeps_is_imagined_by_that_agency_and_told_to_it() {
        String bureau = ours.force.agency("FEDERAL_LAW_ENFORCEMENT");
        plan.invite(bureau);
        String survivor = Releasing.met(plan);
        long before = ours.kept();
        Answer answer = ours.whatIf(
                muster.as(Person.of("Fran Keller", bureau, "advocate")),
                imagined("record-relief", ReliefDoors.record(survivor)));
        assertThat(types(answer)).containsExactly("relief-recorded");
        assertThat(answer.at("/gates")).isEmpty();
        assertThat(ours.kept()).isEqualTo(before);
    }

    @Test
    void nothing_of_it_is_stored() {
        long before = ours.kept();
        ours.whatIf(
                CHECK,
                imagined("register-target", ConductBodies.target()),
                imagined("mark-for-review", ReviewDoors.marked()),
                closed("$2"),
                imagined("record-privileged-note", Body.of("content", "Charge first")),
                imagined("contribute-material", MaterialDoors.material()),
                closed("$2"));
        assertThat(ours.kept()).isEqualTo(before);
        assertThat(ours.lead.get(plan.path() + "/targets").at("/items")).isEmpty();
        assertThat(ours.lead.get(plan.path() + "/review-marks").at("/items")).isEmpty();
    }
}
