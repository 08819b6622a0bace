package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent, the answer is a problem of the 4xx kind that says what to do. {@code muster.fuzz}: how many spoilt
 * bodies, 2000 unless told; {@code muster.seed}: which.
 */
@ExtendWith(Running.class)
class BadInputIT {
    private static final int SPOILT = Integer.getInteger("muster.fuzz", 2_000);
    private static final long SEED = Long.getLong("muster.seed", 20_261_124L);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final Map<String, Body> bodies = new LinkedHashMap<>();

    BadInputIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open();
        String site = plan.site();
        String warrant = plan.warrant(site);
        String raid = plan.raid();
        bodies.put("/operations", Bodies.operation(force.lead()));
        bodies.put(under("participations"), Body.of("agencyId", force.agency("MEDICAL")));
        bodies.put(under("sites"), Bodies.site());
        bodies.put(under("verifications"), Bodies.verification(site, force.officer()));
        bodies.put(under("sites/" + site + "/surveys"), Bodies.survey());
        bodies.put(under("risk-assessments"), Bodies.risk(site));
        bodies.put(under("warrants"), Bodies.warrant(site, force.officer()));
        bodies.put(under("warrants/" + warrant + "/decisions"), Bodies.verdict("APPROVED"));
        serve("warrants/" + warrant);
        bodies.put(under("raids"), Bodies.raid(site, Bodies.window("10:00", "11:00")));
        bodies.put(under("raids/" + raid + "/reschedulings"), moved());
        bodies.put(under("raids/" + raid + "/cancellations"), Body.of("reason", "Storm"));
        bodies.put(under("assignments"), Bodies.task(force.officer(), Bodies.window("10:00", "11:00")));
        bodies.put("/agencies", Bodies.agency("MEDICAL"));
        bodies.put("/officers", Bodies.officer(force.lead()));
        bodies.put("/agencies/" + force.lead() + "/agreements", Bodies.agreement());
        bodies.put("/agencies/" + force.lead() + "/revocations", Body.of("reason", "Left"));
        bodies.put("/officers/" + force.officer() + "/qualifications", Bodies.qualification());
        bodies.put("/officers/" + force.officer() + "/authority", Bodies.authority());
        bodies.put("/policy/warrant-clock", clock());
        peopleBodies();
        conductBodies();
    }

    private void peopleBodies() {
        bodies.put("/agencies/" + force.lead() + "/policies", Bodies.policy());
        bodies.put("/agencies/" + force.lead() + "/webhooks", Body.of("url", "https://a.example/", "after", 3));
        bodies.put("/agencies/" + force.lead() + "/calendar-links", Body.of("label", "Desk"));
        bodies.put(
                "/officers/" + force.officer() + "/giglio-flags",
                Body.of("ground", "OTHER", "note", "A trial to come"));
        bodies.put(
                under("recusals"), Body.of("officerId", force.officer(), "ground", "FLAGGED", "reason", "A complaint"));
        MaterialDoors.bodies(plan).forEach((path, body) -> bodies.put(under(path), body));
        bodies.put(under("relief-records"), ReliefDoors.record(Releasing.met(plan)));
        ReviewDoors.bodies(plan).forEach((path, body) -> bodies.put(under(path), body));
        StaffDoors.bodies(plan).forEach((path, body) -> bodies.put(under(path), body));
    }

    private void conductBodies() {
        bodies.put(under("what-if"), Body.of("commands", List.of(ConductBodies.imagined("add-site", Bodies.site()))));
        bodies.put(under("deconflictions"), Bodies.deconfliction());
        bodies.put(under("deconflictions/" + conflict() + "/resolutions"), Bodies.agreed());
        bodies.put(under("targets"), ConductBodies.target());
        String provider = force.agency("VICTIM_SERVICES");
        plan.invite(provider);
        bodies.put(under("care-plan"), ConductBodies.care(provider));
        bodies.put(under("care-plan/confirmations"), ConductBodies.capacity(provider));
        bodies.put(under("submissions"), ConductBodies.submission());
        bodies.put(under("briefings"), Body.of("at", Bodies.now(), "notes", "Leaders first"));
        bodies.put(under("acknowledgements"), Body.of("readBack", "North door", "version", 1));
        bodies.put(under("emergency-starts"), Body.of("reason", "A call for help"));
        bodies.put(under("log-entries"), ConductBodies.recovery());
        bodies.put(under("releases"), Releasing.release(Releasing.met(plan), provider));
        bodies.put(under("aborts"), Body.of("reason", "Storm"));
        bodies.put(under("after-action-reports"), Body.of("reason", "Begin earlier", "medical", "None hurt"));
        bodies.put(under("closures"), Body.of("reason", "Done", "withoutReport", "No need"));
    }

    private void serve(String path) {
        Body seen = Body.of("officerId", force.officer(), "at", Bodies.now(), "facts", "It came");
        bodies.put(under(path + "/trigger-confirmations"), seen);
        bodies.put(under(path + "/executions"), Bodies.execution(force.officer()));
        bodies.put(under(path + "/returns"), Bodies.filed());
        bodies.put(under(path + "/withdrawals"), Body.of("reason", "They moved on"));
    }

    private String conflict() {
        force.open().raid();
        String path = plan.path() + "/deconflictions";
        return force.leading().get(path).expect(200).at("/items/0/id").asString();
    }

    private static Body moved() {
        return Body.of("window", Bodies.window("12:00", "13:00"), "reason", "Storm");
    }

    private static Body clock() {
        return Body.of(
                "jurisdiction", "US-CA",
                "issuedAt", "2026-01-05T09:00",
                "executionAt", "2026-01-15T21:59",
                "zone", Bodies.ZONE);
    }

    private String under(String what) {
        return "/operations/" + plan.id() + "/" + what;
    }

    /** All roles at once, so that nothing is turned away before it is read. */
    private Caller anyone() {
        return muster.as(Person.of(
                "Hon. Everyone", force.lead(), "lead", "coordinator", "judge", "auditor", "prosecutor", "agency"));
    }

    @Test
    void a_spoilt_body_is_a_problem_and_never_a_fault() {
        Random random = new Random(SEED);
        System.out.println("BadInputIT: muster.seed=" + SEED + " muster.fuzz=" + SPOILT);
        List<String> paths = new ArrayList<>(bodies.keySet());
        Spoiler spoiler = new Spoiler(random);
        Caller anyone = anyone();
        long before = muster.ledgerHead();
        for (int n = 0; n < SPOILT; n++) {
            String path = paths.get(random.nextInt(paths.size()));
            byte[] spoilt = spoiler.spoil(JSON.valueToTree(bodies.get(path)));
            assertMended(anyone.post(TaskForce.API + path + "?validateOnly=true", spoilt), spoilt);
        }
        assertThat(muster.ledgerHead()).isEqualTo(before);
        plan.read();
    }

    /** A spoilt body may by chance still be a good one; a dry run of it stores nothing. */
    private static void assertMended(Answer answer, byte[] sent) {
        String what = answer.request() + " with "
                + new String(sent, 0, Math.min(sent.length, 400), StandardCharsets.UTF_8) + " answered "
                + answer.status() + " " + answer.text();
        assertThat(answer.status()).as(what).isBetween(200, 499);
        if (answer.status() >= 400) {
            answer.isProblem();
            assertThat(answer.text()).as(what).doesNotContain("Exception", "\tat ", "java.", "muster.");
        }
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void a_body_that_nobody_can_read_is_told_so(byte[] body) {
        for (String path : bodies.keySet()) {
            Answer answer = anyone().post(TaskForce.API + path, body).isProblem();
            assertThat(answer.status()).as(answer.text()).isIn(400, 413, 422);
        }
    }

    static List<byte[]> hopeless() {
        return List.of(
                "".getBytes(StandardCharsets.UTF_8),
                "{".getBytes(StandardCharsets.UTF_8),
                "null".getBytes(StandardCharsets.UTF_8),
                "[]".getBytes(StandardCharsets.UTF_8),
                "\"text\"".getBytes(StandardCharsets.UTF_8),
                "{} {}".getBytes(StandardCharsets.UTF_8),
                "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8),
                ("[".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"a\":".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
                new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
                new byte[] {'{', 0, '}'},
                new byte[(1 << 20) + 1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=x",
                "limit=-1",
                "cursor=%21",
                "cursor=eA",
                "version=x",
                "version=-1",
                "asOf=yesterday",
                "asOf=2999-01-01T00:00:00Z",
                "minPosition=x",
                "minPosition=-1",
                "limit=99999999999999999999"
            })
    void a_parameter_out_of_range_is_named(String query) {
        String path = query.startsWith("limit") || query.startsWith("cursor")
                ? under("timeline")
                : "/operations/" + plan.id();
        force.leading()
                .get(TaskForce.API + path + "?" + query)
                .expect(400)
                .isProblem()
                .names(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "1", "00000000-0000-4000-8000-000000000000", "%00", "..%2f..", "%ff", "a%0d%0ab"})
    void an_id_of_nothing_is_not_found_or_not_readable(String id) {
        for (String path : List.of("/operations/" + id, "/agencies/" + id, "/officers/" + id)) {
            Answer answer = anyone().get(TaskForce.API + path).isProblem();
            assertThat(answer.status()).as(answer.request() + answer.text()).isIn(400, 404);
        }
    }

    @Test
    void what_is_not_JSON_or_not_a_method_is_told_so() {
        String sites = TaskForce.API + under("sites");
        anyone().with("Content-Type", "text/plain")
                .post(sites, Bodies.site())
                .expect(415)
                .isProblem();
        anyone().with("Accept", "image/png")
                .get(sites.replace("/sites", ""))
                .expect(406)
                .isProblem();
        anyone().send("PATCH", sites, HttpRequest.BodyPublishers.noBody())
                .expect(405)
                .isProblem();
        anyone().with("If-Match", "seven")
                .post(sites, Bodies.site())
                .expect(400)
                .isProblem();
        anyone().with("Idempotency-Key", " ")
                .post(sites, Bodies.site())
                .expect(400)
                .isProblem();
    }
}
