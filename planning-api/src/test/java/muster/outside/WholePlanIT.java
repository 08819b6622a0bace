package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the warrant to the closed file, over HTTP: care, approval, briefing, go, the day itself, its end. */
@ExtendWith(Running.class)
class WholePlanIT {
    private static final String TEAM = "CASE_AGENT OPERATIONS_SUPERVISOR ENTRY_TEAM_LEADER ENTRY_TEAM ENTRY_TEAM COVER"
            + " EVIDENCE_CUSTODIAN SCRIBE COMMS VICTIM_SPECIALIST";

    private final Service muster;
    private final TaskForce force;
    private final String provider;
    private final Plan plan;
    private final Caller supervisor;
    private final Caller commander;
    private final String commanderId;
    private final String task;

    /** Nobody else tests there. */
    private final Body place;

    WholePlanIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        provider = force.agency("VICTIM_SERVICES");
        plan = force.open().invite(provider);
        supervisor = muster.as(Person.of("Susan Supervisor", force.lead(), "supervisor"));
        Person chief = Person.of("Chris Commander", force.lead(), "officer");
        commander = muster.as(chief);
        commanderId = enrolled("SWORN", "subject", chief.sub());
        place = Body.of("latitude", Places.latitude(), "longitude", -119.5);
        String site = plan.add("sites", Bodies.site().with("location", place));
        plan.decide(plan.warrant(site), Bodies.verdict("APPROVED"));
        plan.add("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")));
        task = assign(commanderId, "COMMANDER");
        assign(enrolled("MEDIC", "name", "Mo Medic"), "MEDIC");
        assign(enrolled("ATTORNEY", "name", "Attila Attorney"), "PROSECUTOR_ON_CALL");
        for (String role : TEAM.split(" ")) {
            assign(enrolled("SWORN", "name", Fresh.word("Officer ")), role);
        }
        reconnoitred();
        plan.add("care-plan", ConductBodies.care(provider));
        Caller advocate = muster.as(Person.of("Ines Duarte", provider, "advocate"));
        advocate.post(plan.path() + "/care-plan/confirmations", ConductBodies.capacity(provider))
                .expect(201);
    }

    private void reconnoitred() {
        String site = plan.read().at("/sites/0/id").asString();
        plan.add("verifications", Bodies.verification(site, force.officer()).with("location", place));
        plan.add("verifications", Bodies.verification(site, commanderId).with("location", place));
        plan.post("sites/" + site + "/surveys", Bodies.survey());
        plan.add("risk-assessments", Bodies.risk(site));
    }

    private String enrolled(String capacity, String member, String value) {
        Body person = Bodies.officer(force.lead()).with("capacity", capacity).with(member, value);
        if (!capacity.equals("SWORN")) {
            person = person.without("badge");
        }
        return force.coordinator().post(API + "/officers", person).expect(201).id();
    }

    private String assign(String officer, String role) {
        return plan.add(
                "assignments",
                Bodies.task(officer, Bodies.window("09:00", "13:00")).with("role", role));
    }

    private Answer decide(String what, Body body) {
        return supervisor.with("If-Match", plan.read().header("ETag")).post(plan.path() + "/" + what, body);
    }

    private String gate(String name) {
        return force.leading()
                .get(plan.path() + "/readiness")
                .expect(200)
                .at("/gates")
                .valueStream()
                .filter(gate -> gate.path("gate").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("status")
                .asString();
    }

    private void approveAndBrief() {
        plan.add("deconflictions", Bodies.deconfliction());
        plan.add("submissions", ConductBodies.submission());
        decide("approvals", Body.of("decision", "APPROVED")).expect(201);
        plan.add("briefings", Body.of());
        for (var each : plan.read().at("/assignments")) {
            plan.add(
                    "acknowledgements",
                    Body.of(
                            "readBack",
                            "As briefed",
                            "assignmentId",
                            each.path("id").asString()));
        }
    }

    private void log(String kind, Object... more) {
        Body entry = Body.of("kind", kind, "at", Bodies.now());
        for (int i = 0; i < more.length; i += 2) {
            entry = entry.with((String) more[i], more[i + 1]);
        }
        commander.post(plan.path() + "/log-entries", entry).expect(201);
    }

    @Test
    void a_plan_goes_from_approval_to_the_closed_file() {
        decide("go-decisions", Body.of("decision", "GO")).expectProblem(409, "not-ready", "OPS-05");
        approveAndBrief();
        decide("go-decisions", Body.of("decision", "GO")).expect(201);
        assertThat(plan.read().at("/status").asString()).isEqualTo("GO");
        String site = plan.read().at("/sites/0/id").asString();
        log("ENTRY", "siteId", site);
        log("SCENE_SECURED", "siteId", site);
        log("RECOVERY", "recovery", Body.of("classes", List.of("RECOVERED"), "minor", false));
        String survivor = plan.read().at("/log/2/recovery/survivorRef").asString();
        log("EVIDENCE", "evidence", Body.of("item", "Ledger", "place", "Desk", "finderId", commanderId));
        plan.post("closures", Body.of("reason", "Done")).expectProblem(409, "people-unaccounted-for", "OPS-09");
        for (var each : plan.read().at("/assignments")) {
            log("STOOD_DOWN", "assignmentId", each.path("id").asString());
        }
        plan.post("closures", Body.of("reason", "Done")).expectProblem(409, "hand-off-missing", "OPS-09");
        log("HAND_OFF", "handOff", Body.of("survivorRef", survivor, "providerId", provider));
        log("EVIDENCE_HANDED_OVER");
        plan.add("after-action-reports", Body.of("reason", "Begin earlier"));
        plan.add("closures", Body.of("reason", "Done"));
        assertThat(plan.read().at("/status").asString()).isEqualTo("CLOSED");
        plan.post("sites", Bodies.site()).expectProblem(409, "operation-closed", "OPS-10");
    }

    @Test
    void OPS_03_a_moved_raid_makes_approvals_and_read_backs_stale() {
        approveAndBrief();
        assertThat(gate("APPROVALS")).isEqualTo("PASS");
        String raid = plan.read().at("/raids/0/id").asString();
        plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", Bodies.window("12:00", "13:00"), "reason", "The van is late"))
                .expect(200);
        assertThat(gate("APPROVALS")).isEqualTo("STALE");
        assertThat(gate("ACKNOWLEDGEMENTS")).isEqualTo("STALE");
        assertThat(gate("DECONFLICTION")).isEqualTo("STALE");
        Answer now = plan.read();
        assertThat(now.at("/status").asString()).isEqualTo("BLOCKED");
        assertThat(now.at("/plan/changed/0").asString()).isEqualTo("raids");
        assertThat(now.at("/plan/approvals/0/stale").asBoolean()).isTrue();
        decide("go-decisions", Body.of("decision", "GO")).expectProblem(409, "not-ready", "OPS-05");
    }

    @Test
    void RSK_03_OPS_02_the_gravest_risk_is_approved_by_who_holds_the_rank() {
        String site = plan.read().at("/sites/0/id").asString();
        plan.add("risk-assessments", Bodies.gravestRisk(site));
        plan.add("submissions", ConductBodies.submission());
        decide("approvals", Body.of("decision", "APPROVED")).expectProblem(409, "approver-ranks-too-low", "OPS-02");
        Person captain = Person.of("Cora Captain", force.lead(), "supervisor");
        String entry = enrolled("SWORN", "subject", captain.sub());
        force.coordinator()
                .post(
                        API + "/officers/" + entry + "/qualifications",
                        Bodies.qualification().with("code", "COMMAND_RANK"))
                .expect(200);
        muster.as(captain)
                .with("If-Match", plan.read().header("ETag"))
                .post(plan.path() + "/approvals", Body.of("decision", "APPROVED", "officerId", entry))
                .expect(201);
    }

    @Test
    void an_approval_names_the_version_that_it_rests_on() {
        plan.add("submissions", ConductBodies.submission());
        supervisor
                .post(plan.path() + "/approvals", Body.of("decision", "APPROVED"))
                .expectProblem(428, "precondition-required");
        supervisor
                .with("If-Match", "\"0\"")
                .post(plan.path() + "/approvals", Body.of("decision", "APPROVED"))
                .expectProblem(412, "version-mismatch");
    }

    @Test
    void DEC_04_nobody_goes_into_a_conflict_that_is_open() {
        approveAndBrief();
        Plan other = TaskForce.enrolled(muster).open();
        String site = other.add("sites", Bodies.site().with("location", place).with("premisesEntry", false));
        other.add("raids", Bodies.raid(site, Bodies.window("11:30", "12:00")));
        assertThat(gate("DECONFLICTION")).isEqualTo("FAIL");
        decide("go-decisions", Body.of("decision", "GO")).expectProblem(409, "not-ready", "OPS-05");
        String conflict = force.leading()
                .get(plan.path() + "/deconflictions")
                .at("/items/0/id")
                .asString();
        String resolutions = "deconflictions/" + conflict + "/resolutions";
        plan.post(resolutions, Bodies.agreed()).expect(200);
        other.post(resolutions, Bodies.agreed()).expect(200);
        decide("go-decisions", Body.of("decision", "GO")).expect(201);
    }

    @Test
    void OPS_06_the_commander_calls_off_and_nobody_enters() {
        approveAndBrief();
        decide("go-decisions", Body.of("decision", "GO")).expect(201);
        commander
                .post(plan.path() + "/aborts", Body.of("reason", "A child in the window"))
                .expect(201);
        assertThat(plan.read().at("/status").asString()).isEqualTo("ABORTED");
        commander
                .post(
                        plan.path() + "/log-entries",
                        Body.of(
                                "kind", "ENTRY",
                                "at", Bodies.now(),
                                "siteId", plan.read().at("/sites/0/id").asString()))
                .expectProblem(409, "operation-aborted", "OPS-06");
    }

    @Test
    void a_person_reads_the_own_task_back() {
        plan.add("submissions", ConductBodies.submission());
        plan.add("briefings", Body.of());
        commander
                .post(plan.path() + "/acknowledgements", Body.of("readBack", "I lead", "version", 1))
                .expect(201);
        assertThat(plan.read().at("/assignments/0/id").asString()).isEqualTo(task);
        assertThat(plan.read().at("/assignments/0/acknowledgedVersion").asInt()).isEqualTo(1);
    }
}
