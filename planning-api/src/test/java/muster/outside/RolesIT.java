package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what: every door and every role. "Not yours" is 404, "not your role" is 403, "nobody" is 401. */
@ExtendWith(Running.class)
class RolesIT {
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

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final Cast cast;
    private final Map<String, Function<Caller, Answer>> doors = new LinkedHashMap<>();

    RolesIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        String office = force.agency("PROSECUTOR");
        String providers = force.agency("VICTIM_SERVICES");
        cast = new Cast(force, office, providers, force.agency("STATE_LAW_ENFORCEMENT"));
        plan = force.open().invite(office).invite(providers);
        rosterDoors();
        planningDoors();
        warrantDoors();
        serviceDoors();
        readingDoors();
        conductDoors(providers);
        deconflictionDoors();
    }

    private void deconflictionDoors() {
        force.open().raid();
        String path = plan.path() + "/deconflictions";
        String conflict =
                force.leading().get(path).expect(200).at("/items/0/id").asString();
        write("deconflict", path, Bodies::deconfliction);
        read("list conflicts", path);
        write("resolve conflict", path + "/" + conflict + "/resolutions", Bodies::agreed);
        read("watched", API + "/deconflictions?limit=1");
    }

    private void serviceDoors() {
        String waiting =
                plan.issued(Bodies.warrant(plan.site(), force.officer()).with("trigger", "Arrival of the van"));
        String served = plan.issued(Bodies.warrant(plan.site(), force.officer()));
        force.leading()
                .post(served + "/executions", Bodies.execution(force.officer()))
                .expect(200);
        String open = plan.issued(Bodies.warrant(plan.site(), force.officer()));
        Body seen = Body.of("officerId", force.officer(), "at", Bodies.now(), "facts", "It came");
        write("confirm trigger", waiting + "/trigger-confirmations", () -> seen);
        write("execute warrant", open + "/executions", () -> Bodies.execution(force.officer()));
        write("return warrant", served + "/returns", Bodies::filed);
        write("withdraw warrant", open + "/withdrawals", () -> REASON);
    }

    private void rosterDoors() {
        write("write agency", API + "/agencies", () -> Bodies.agency("COURT"));
        String agency = API + "/agencies/" + force.lead();
        String officer = API + "/officers/" + force.officer();
        write("renew agreement", agency + "/agreements", Bodies::agreement);
        write("revoke agency", agency + "/revocations", () -> REASON);
        write("certify", officer + "/qualifications", Bodies::qualification);
        write("grant authority", officer + "/authority", Bodies::authority);
        read("list agencies", API + "/agencies");
        read("read agency", API + "/agencies/" + force.lead());
        write("write officer", API + "/officers", () -> Bodies.officer(force.lead()));
        read("list officers", API + "/officers");
        read("read officer", API + "/officers/" + force.officer());
        write("open operation", API + "/operations", () -> Bodies.operation(force.lead()));
        read("list operations", API + "/operations");
    }

    private void planningDoors() {
        String site = plan.lawfulSite();
        String raid = plan.add("raids", Bodies.raid(site, MORNING));
        String task = plan.task(force.officerOf(force.lead()), MORNING);
        String stranger = force.agency("MEDICAL");
        Body move = REASON.with("window", Bodies.window("12:00", "13:00"));
        write("invite", plan.path() + "/participations", () -> Body.of("agencyId", stranger));
        String leaving = force.agency("MEDICAL");
        plan.invite(leaving);
        doors.put(
                "withdraw",
                caller -> caller.delete(plan.path() + "/participations/" + leaving + "?reason=x&validateOnly=true"));
        write("add site", plan.path() + "/sites", Bodies::site);
        write("verify address", plan.path() + "/verifications", () -> Bodies.verification(site, force.officer()));
        write("assess risk", plan.path() + "/risk-assessments", () -> Bodies.risk(site));
        write("survey site", plan.path() + "/sites/" + site + "/surveys", Bodies::survey);
        write("schedule raid", plan.path() + "/raids", () -> Bodies.raid(site, MORNING));
        write("move raid", plan.path() + "/raids/" + raid + "/reschedulings", () -> move);
        write("cancel raid", plan.path() + "/raids/" + raid + "/cancellations", () -> REASON);
        write("assign", plan.path() + "/assignments", () -> Bodies.task(force.officer(), MORNING));
        doors.put(
                "release",
                caller -> caller.delete(plan.path() + "/assignments/" + task + "?reason=Ill&validateOnly=true"));
    }

    private void warrantDoors() {
        String site = plan.site();
        String pending = plan.path() + "/warrants/" + plan.warrant(site);
        String decided = plan.read().at("/warrants/0/id").asString();
        write("request warrant", plan.path() + "/warrants", () -> Bodies.warrant(site, force.officer()));
        read("read pending", pending);
        read("read decided", plan.path() + "/warrants/" + decided);
        Body verdict = Bodies.verdict("APPROVED").with("document", Bodies.document());
        write("decide warrant", pending + "/decisions", () -> verdict);
    }

    /** Last, so that nothing material changes behind the submitted plan. */
    private void conductDoors(String provider) {
        String task = plan.task(force.officerOf(force.lead()), Bodies.window("15:00", "16:00"));
        plan.add("care-plan", ConductBodies.care(provider));
        plan.add("submissions", ConductBodies.submission());
        plan.add("briefings", Body.of());
        write("plan care", plan.path() + "/care-plan", () -> ConductBodies.care(provider));
        write("confirm capacity", plan.path() + "/care-plan/confirmations", () -> ConductBodies.capacity(provider));
        write("submit plan", plan.path() + "/submissions", ConductBodies::submission);
        decide("answer for plan", "approvals", Body.of("decision", "APPROVED"));
        write("brief", plan.path() + "/briefings", Body::of);
        write(
                "acknowledge",
                plan.path() + "/acknowledgements",
                () -> Body.of("readBack", "North door", "assignmentId", task));
        read("read readiness", plan.path() + "/readiness");
        decide("decide to go", "go-decisions", Body.of("decision", "HOLD"));
        write("start emergency", plan.path() + "/emergency-starts", () -> REASON);
        write("log", plan.path() + "/log-entries", () -> Body.of("kind", "NOTE", "at", Bodies.now(), "note", "Calm"));
        write("abort", plan.path() + "/aborts", () -> REASON);
        write("report", plan.path() + "/after-action-reports", () -> REASON);
        write("close", plan.path() + "/closures", () -> REASON);
    }

    private void decide(String door, String what, Body body) {
        doors.put(
                door,
                caller -> caller.with("If-Match", "*").post(plan.path() + "/" + what + "?validateOnly=true", body));
    }

    private void readingDoors() {
        String model = API + "/agencies/" + force.lead();
        read("read operation", plan.path());
        read("read timeline", plan.path() + "/timeline");
        read("agency's feed", model + "/updates");
        read("agency's list", model + "/operations");
        read("agency's model", model + "/operations/" + plan.id());
        read("decisions", API + "/audit/operations/" + plan.id() + "/decisions");
        read("replay", API + "/audit/operations/" + plan.id());
        read("checkpoint", API + "/ledger/checkpoint");
        read("inclusion", API + "/ledger/proofs/1");
        read("consistency", API + "/ledger/consistency");
        read("tile", API + "/ledger/tile/0/000");
        doors.put("export", caller -> caller.post(API + "/audit/operations/" + plan.id() + "/exports", Body.of()));
        read("read export", API + "/audit/exports/11111111-2222-4333-8444-555555555555");
        doors.put("warrant clock", caller -> caller.post(API + "/policy/warrant-clock", Bodies.clock()));
    }

    private void read(String door, String path) {
        doors.put(door, caller -> caller.get(path));
    }

    private void write(String door, String path, Supplier<Body> body) {
        doors.put(door, caller -> caller.post(path + "?validateOnly=true", body.get()));
    }

    @TestFactory
    Stream<DynamicTest> each_role_at_each_door() {
        List<String> who = Arrays.stream(WHO.split(",")).map(String::strip).toList();
        return MAY.lines().flatMap(row -> {
            String door = row.substring(0, 18).strip();
            String[] answers = row.substring(18).split(" ");
            return IntStream.range(0, answers.length)
                    .mapToObj(n -> DynamicTest.dynamicTest(
                            who.get(n) + ": " + door + " " + answers[n],
                            () -> answer(who.get(n), door, Integer.parseInt(answers[n]))));
        });
    }

    private void answer(String who, String door, int expected) {
        Answer answer = doors.get(door).apply(cast.named(who)).expect(expected);
        if (expected >= 400) {
            answer.isProblem();
        }
    }

    @Test
    void no_door_is_forgotten() {
        assertThat(MAY.lines().map(row -> row.substring(0, 18).strip()))
                .containsExactlyInAnyOrderElementsOf(doors.keySet());
        long described = muster.unknown()
                .get("/openapi.json")
                .expect(200)
                .at("/paths")
                .valueStream()
                .flatMap(path -> path.propertyNames().stream())
                .filter(List.of("get", "post", "delete", "put", "patch")::contains)
                .count();
        // A warrant is read in two states.
        assertThat(doors.size()).isEqualTo(described + 1);
    }

    @Test
    void who_is_turned_away_leaves_no_trace_in_the_ledger() {
        long head = muster.ledgerHead();
        cast.named("supervisor").post(plan.path() + "/sites", Bodies.site()).expect(403);
        cast.named("watch").post(plan.path() + "/sites", Bodies.site()).expect(404);
        cast.named("no token").post(plan.path() + "/sites", Bodies.site()).expect(401);
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }
}
