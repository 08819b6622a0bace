package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules STF-05 to STF-07 over HTTP: rest, conflicts of interest, and what only prosecutors know. */
@ExtendWith(Running.class)
class PeopleIT {
    private final TaskForce force;
    private final Plan plan;
    private final String officer;
    private final Caller supervisor;
    private final Caller prosecutor;

    PeopleIT(Service muster) {
        force = TaskForce.enrolled(muster);
        String office = force.agency("PROSECUTOR");
        plan = force.open().invite(office);
        officer = force.officerOf(force.lead());
        supervisor = muster.as(Person.of("Susan Supervisor", force.lead(), "supervisor"));
        prosecutor = muster.as(Person.of("Paul Reyes", office, "prosecutor"));
    }

    private String flag() {
        return prosecutor
                .post(API + "/officers/" + officer + "/giglio-flags", flagged())
                .expect(201)
                .id();
    }

    private static Body flagged() {
        return Body.of("ground", "IMPEACHMENT", "note", "A false report in 2019");
    }

    private Body custody(String whose) {
        return Bodies.task(whose, Bodies.window("10:00", "12:00")).with("role", "EVIDENCE_CUSTODIAN");
    }

    private static Body override(String rule) {
        return Body.of("rule", rule, "reason", "Nobody else is left");
    }

    @Test
    void STF_07_a_planner_is_told_of_a_flagged_person_what_it_is_told_of_one_that_is_not_free() {
        String busy = force.officerOf(force.lead());
        plan.task(busy, Bodies.window("10:00", "12:00"));
        flag();
        for (String query : List.of("", "?validateOnly=true")) {
            Answer flagged = plan.post("assignments" + query, custody(officer)).expect(409);
            Answer taken = plan.post("assignments" + query, custody(busy)).expect(409);
            assertThat(told(flagged, officer)).isEqualTo(told(taken, busy));
        }
        plan.post("assignments", custody(officer).with("overrides", List.of(override("STF-07"))))
                .expectProblem(409, "officer-unavailable", "STF-04");
        assertThat(force.auditor()
                        .get(API + "/audit/operations/" + plan.id() + "/decisions?type=assign-officer")
                        .expect(200)
                        .text())
                .contains("\"rule\":\"STF-07\"")
                .doesNotContain("A false report in 2019");
    }

    private String told(Answer answer, String whose) {
        String name = force.leading()
                .get(API + "/officers/" + whose)
                .expect(200)
                .at("/name")
                .asString();
        return answer.text().replace(name, "X").replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void STF_07_a_flag_leaves_no_trace_for_whoever_is_no_prosecutor() {
        String roster = API + "/officers/" + officer;
        Answer before = force.leading().get(roster).expect(200);
        Answer hidden = force.leading().get(roster + "/giglio-flags").expect(403);
        String flag = flag();
        assertThat(force.leading().get(roster).expect(200).text()).isEqualTo(before.text());
        assertThat(force.leading().get(roster + "/giglio-flags").expect(403).at("/detail"))
                .isEqualTo(hidden.at("/detail"));
        assertThat(force.coordinator()
                        .post(roster + "/qualifications", Bodies.qualification())
                        .expect(200)
                        .version())
                .isEqualTo(1);
        assertThat(prosecutor
                        .get(roster + "/giglio-flags")
                        .expect(200)
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(flag);
    }

    @Test
    void STF_07_a_prosecutor_sets_it_aside_or_lifts_it() {
        String flag = flag();
        prosecutor.post(plan.path() + "/assignments", custody(officer)).expect(403);
        Answer given = prosecutor
                .post(plan.path() + "/assignments", custody(officer).with("overrides", List.of(override("STF-07"))))
                .expect(201);
        assertThat(given.at("/warnings/0/code").asString()).isEqualTo("STF-07");
        prosecutor
                .post(
                        API + "/officers/" + officer + "/giglio-flags/" + flag + "/liftings",
                        Body.of("reason", "Cleared"))
                .expect(200);
        force.leading()
                .delete(plan.path() + "/assignments/" + given.id() + "?reason=x")
                .expect(200);
        plan.add("assignments", custody(officer));
    }

    @Test
    void STF_05_work_for_another_operation_counts_and_a_supervisor_answers_for_too_little_rest() {
        force.open().task(officer, Bodies.window("00:00", "13:00"));
        Body evening = Bodies.task(officer, Bodies.window("18:00", "20:01"));
        plan.task(officer, Bodies.window("15:00", "15:30"));
        plan.post("assignments", evening).expectProblem(409, "rest-too-short", "STF-05");
        supervisor
                .post(plan.path() + "/assignments", evening.with("overrides", List.of(override("STF-05"))))
                .expect(201);
    }

    @Test
    void VIC_06_a_minor_who_was_met_starts_clocks_and_notices_are_written_down() {
        Body met = Body.of("classes", List.of("RECOVERED"), "minor", true);
        Answer logged = plan.post("log-entries", Body.of("kind", "RECOVERY", "at", Bodies.now(), "recovery", met))
                .expect(201);
        assertThat(logged.at("/warnings/0/code").asString()).isEqualTo("VIC-06");
        String child = plan.read().at("/log/0/recovery/survivorRef").asString();
        Body notice = Body.of("survivorRef", child, "to", "NCMEC");
        plan.add("log-entries", Body.of("kind", "NOTICE", "at", Bodies.now(), "notice", notice));
        assertThat(plan.read().at("/log/1/notice/to").asString()).isEqualTo("NCMEC");
    }

    @Test
    void STF_06_a_conflict_of_interest_frees_a_person_and_keeps_it_out() {
        plan.task(officer, Bodies.window("10:00", "12:00"));
        Body recusal = Body.of("officerId", officer, "ground", "COMPLAINANT", "reason", "Filed against the owner");
        plan.add("recusals", recusal);
        assertThat(plan.read().at("/assignments/0/status").asString()).isEqualTo("RELEASED");
        assertThat(plan.read().at("/recusals/0/ground").asString()).isEqualTo("COMPLAINANT");
        plan.post("assignments", custody(officer)).expectProblem(409, "conflict-of-interest", "STF-06");
        plan.post("warrants", Bodies.warrant(plan.site(), officer))
                .expectProblem(409, "conflict-of-interest", "STF-06");
        plan.post("recusals", recusal).expectProblem(409, "recused-already", "STF-06");
    }

    private List<String> replacements(String task) {
        return plan.replacements(task).at("/items").findValuesAsString("id");
    }

    @Test
    void STF_04_a_replacement_is_named_where_it_could_be_assigned_and_nobody_else_leaves_a_trace() {
        String helpers = force.agency("STATE_LAW_ENFORCEMENT");
        String helper = force.officerOf(helpers);
        String task = plan.invite(helpers).add("assignments", custody(force.officer()));
        String busy = force.officerOf(force.lead());
        force.open().task(busy, Bodies.window("10:00", "12:00"));
        assertThat(replacements(task)).containsExactlyInAnyOrder(officer, helper);
        flag();
        String stranger = force.officerOf(force.agency("STATE_LAW_ENFORCEMENT"));
        assertThat(replacements(task)).containsExactly(helper);
        assertThat(plan.replacements(task).text()).doesNotContain(officer, busy, stranger, force.officer(), "STF-0");
    }

    @Test
    void STF_06_somebody_is_found_for_the_task_of_whoever_is_recused() {
        String task = plan.task(force.officer(), Bodies.window("10:00", "12:00"));
        plan.add(
                "recusals",
                Body.of(
                        "officerId",
                        force.officer(),
                        "ground",
                        "RELATED_TO_TARGET",
                        "reason",
                        "A cousin of the manager"));
        assertThat(replacements(task)).containsExactly(officer);
        plan.task(officer, Bodies.window("10:00", "12:00"));
        assertThat(replacements(task)).isEmpty();
        assertThat(plan.read().at("/assignments")).hasSize(2);
    }
}
