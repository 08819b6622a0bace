package muster.outside;

import static muster.outside.TaskForce.API;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every door there is, around one operation, and what each role is answered at it. */
final class EveryDoor {
    private static final String WHO = """
            coordinator, lead, lead/office, lead/other, supervisor, supervisor/other, prosecutor, prosecutor/other, judge,
            officer, agency, agency/other, advocate, watch, auditor, no role, no token""";

    /**
     * A row for each door, a column for each of {@link #WHO}. Writes are only validated, so that 200 stands for accepted. This service signs nothing: an
     * auditor finds no checkpoint and gets no evidence.
     */
    private static final String MAY = read();

    private static String read() {
        try (InputStream in = RolesIT.class.getResourceAsStream("/roles.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Body MORNING = Bodies.window("10:00", "11:00");
    private static final Body REASON = Body.of("reason", "As it is");
    final TaskForce force;
    /** Takes part, and so do the providers; another agency does not. */
    final String office;

    final String providers;
    final String other;
    final Plan plan;
    final Cast cast;
    final Doors doors = new Doors();
    private final Service muster;

    EveryDoor(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        office = force.agency("PROSECUTOR");
        providers = force.agency("VICTIM_SERVICES");
        other = force.agency("STATE_LAW_ENFORCEMENT");
        cast = new Cast(force, office, providers, other);
        plan = force.open().invite(office).invite(providers);
        rosterDoors();
        planningDoors();
        warrantDoors();
        serviceDoors();
        readingDoors();
        WebhookDoors.into(doors, force);
        conductDoors();
        deconflictionDoors();
        MaterialDoors.open(doors, force.open().invite(office).invite(providers));
        ReliefDoors.open(doors, force.open().invite(office).invite(providers));
        ReviewDoors.open(doors, force.open().invite(office).invite(providers));
    }

    private void deconflictionDoors() {
        force.open().raid();
        String path = plan.path() + "/deconflictions";
        String conflict =
                force.leading().get(path).expect(200).at("/items/0/id").asString();
        doors.list("deconflict", "list conflicts", path, Bodies::deconfliction);
        doors.write("resolve conflict", path + "/" + conflict + "/resolutions", Bodies::agreed);
        doors.list("register target", "list targets", plan.path() + "/targets", ConductBodies::target);
        String target = plan.add("targets", ConductBodies.target());
        doors.write("validate target", plan.path() + "/targets/" + target + "/validations", () -> REASON);
        doors.read("watched", API + "/deconflictions?limit=1");
    }

    private void serviceDoors() {
        String waiting =
                plan.issued(Bodies.warrant(plan.site(), force.officer()).with("trigger", "Arrival of the van"));
        String served = plan.issued(Bodies.warrant(plan.site(), force.officer()));
        force.leading()
                .post(served + "/executions", Bodies.execution(force.officer()))
                .expect(200);
        String open = plan.issued(Bodies.warrant(plan.site(), force.officer()));
        Body seen = ConductBodies.arrival(force.officer());
        doors.write("confirm trigger", waiting + "/trigger-confirmations", () -> seen);
        doors.write("execute warrant", open + "/executions", () -> Bodies.execution(force.officer()));
        doors.write("return warrant", served + "/returns", Bodies::filed);
        doors.write("withdraw warrant", open + "/withdrawals", () -> REASON);
    }

    private void rosterDoors() {
        doors.list("write agency", "list agencies", API + "/agencies", () -> Bodies.agency("COURT"));
        String agency = API + "/agencies/" + force.lead();
        String officer = API + "/officers/" + force.officer();
        doors.write("renew agreement", agency + "/agreements", Bodies::agreement);
        doors.write("adopt policy", agency + "/policies", Bodies::policy);
        doors.write("revoke agency", agency + "/revocations", () -> REASON);
        AgencyDoors.upkeep(force, doors);
        doors.write("certify", officer + "/qualifications", Bodies::qualification);
        doors.write("grant authority", officer + "/authority", Bodies::authority);
        doors.read("read agency", API + "/agencies/" + force.lead());
        doors.write("write officer", API + "/officers", () -> Bodies.officer(force.lead()));
        doors.read("list officers", API + "/officers");
        doors.write("flag officer", officer + "/giglio-flags", () -> Body.of("ground", "OTHER", "note", "A trial"));
        doors.read("read flags", officer + "/giglio-flags");
        String flagged = API + "/officers/" + force.officerOf(force.lead()) + "/giglio-flags";
        String flag = muster.as(Person.of("Prosecutor", force.lead(), "prosecutor"))
                .post(flagged, Body.of("ground", "OTHER", "note", "A trial"))
                .expect(201)
                .id();
        doors.write("lift flag", flagged + "/" + flag + "/liftings", () -> REASON);
        doors.read("read officer", API + "/officers/" + force.officer());
        doors.write("open operation", API + "/operations", () -> Bodies.operation(force.lead()));
        doors.read("list operations", API + "/operations");
    }

    private void planningDoors() {
        String site = plan.lawfulSite();
        String raid = plan.add("raids", Bodies.raid(site, MORNING));
        String task = plan.task(force.officerOf(force.lead()), MORNING);
        String stranger = force.agency("MEDICAL");
        Body move = REASON.with("window", Bodies.window("12:00", "13:00"));
        doors.write("invite", plan.path() + "/participations", () -> Body.of("agencyId", stranger));
        String leaving = force.agency("MEDICAL");
        plan.invite(leaving);
        doors.put(
                "withdraw",
                caller -> caller.delete(plan.path() + "/participations/" + leaving + "?reason=x&validateOnly=true"));
        doors.write("add site", plan.path() + "/sites", Bodies::site);
        doors.write("verify address", plan.path() + "/verifications", () -> Bodies.verification(site, force.officer()));
        doors.write("assess risk", plan.path() + "/risk-assessments", () -> Bodies.risk(site));
        doors.write("survey site", plan.path() + "/sites/" + site + "/surveys", Bodies::survey);
        doors.write("schedule raid", plan.path() + "/raids", () -> Bodies.raid(site, MORNING));
        doors.write("move raid", plan.path() + "/raids/" + raid + "/reschedulings", () -> move);
        doors.put("what if", caller -> caller.post(plan.path() + "/what-if", ConductBodies.whatIfMoved(raid, move)));
        doors.write("cancel raid", plan.path() + "/raids/" + raid + "/cancellations", () -> REASON);
        StaffDoors.open(doors, plan, task, MORNING);
        doors.put(
                "release",
                caller -> caller.delete(plan.path() + "/assignments/" + task + "?reason=Ill&validateOnly=true"));
    }

    private void warrantDoors() {
        String site = plan.site();
        String pending = plan.path() + "/warrants/" + plan.warrant(site);
        String decided = plan.read().at("/warrants/0/id").asString();
        doors.write("request warrant", plan.path() + "/warrants", () -> Bodies.warrant(site, force.officer()));
        doors.read("read pending", pending);
        doors.read("read decided", plan.path() + "/warrants/" + decided);
        doors.write("decide warrant", pending + "/decisions", ConductBodies::transcript);
    }

    /** Last, so that nothing material changes behind the submitted plan. */
    private void conductDoors() {
        String task = plan.task(force.officerOf(force.lead()), Bodies.window("15:00", "16:00"));
        plan.add("care-plan", ConductBodies.care(providers));
        plan.add("submissions", ConductBodies.submission());
        plan.add("briefings", Body.of());
        doors.write("plan care", plan.path() + "/care-plan", () -> ConductBodies.care(providers));
        doors.write(
                "confirm capacity", plan.path() + "/care-plan/confirmations", () -> ConductBodies.capacity(providers));
        doors.write("submit plan", plan.path() + "/submissions", ConductBodies::submission);
        doors.decide("answer for plan", plan.path() + "/approvals", Body.of("decision", "APPROVED"));
        doors.write("brief", plan.path() + "/briefings", Body::of);
        Body readBack = Body.of("readBack", "North door", "assignmentId", task);
        doors.write("acknowledge", plan.path() + "/acknowledgements", () -> readBack);
        doors.read("read readiness", plan.path() + "/readiness");
        doors.decide("decide to go", plan.path() + "/go-decisions", Body.of("decision", "HOLD"));
        doors.write("start emergency", plan.path() + "/emergency-starts", () -> REASON);
        doors.write(
                "log", plan.path() + "/log-entries", () -> Body.of("kind", "NOTE", "at", Bodies.now(), "note", "Calm"));
        Releasing.open(doors, plan, providers);
        doors.write("abort", plan.path() + "/aborts", () -> REASON);
        doors.write("report", plan.path() + "/after-action-reports", () -> REASON);
        doors.write("close", plan.path() + "/closures", () -> REASON);
    }

    private void readingDoors() {
        doors.read("read operation", plan.path());
        doors.read("read care", plan.path() + "/care");
        doors.read("read outcomes", plan.path() + "/outcomes");
        doors.read("list outcomes", API + "/outcomes");
        for (String each : List.of("timeline", "history", "diff", "map.geojson", "tak.zip", "plan.pdf", "plan.html")) {
            doors.read("read " + each, plan.path() + "/" + each);
        }
        AgencyDoors.of(force.lead(), plan, doors);
        String audit = API + "/audit/operations/" + plan.id();
        doors.read("decisions", audit + "/decisions");
        doors.read("replay", audit);
        doors.read("checkpoint", API + "/ledger/checkpoint");
        doors.read("inclusion", API + "/ledger/proofs/1");
        doors.read("consistency", API + "/ledger/consistency");
        doors.read("tile", API + "/ledger/tile/0/000");
        doors.put("export", caller -> caller.post(audit + "/exports", Body.of()));
        doors.read("pack changes", API + "/audit/packs");
        doors.read("disseminations", API + "/audit/disseminations");
        doors.read("read export", API + "/audit/exports/11111111-2222-4333-8444-555555555555");
        doors.put("warrant clock", caller -> caller.post(API + "/policy/warrant-clock", Bodies.clock()));
    }

    /** What each of the cast is answered, by the door. */
    static Map<String, Map<String, Integer>> may() {
        List<String> who = Arrays.stream(WHO.split(",")).map(String::strip).toList();
        Map<String, Map<String, Integer>> may = new LinkedHashMap<>();
        MAY.lines().forEach(row -> {
            String[] answers = row.substring(18).split(" ");
            Map<String, Integer> each =
                    may.computeIfAbsent(row.substring(0, 18).strip(), door -> new LinkedHashMap<>());
            for (int n = 0; n < answers.length; n++) {
                each.put(who.get(n), Integer.parseInt(answers[n]));
            }
        });
        return may;
    }
}
