package muster.outside;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What else of an operation is worth hiding: its targets, and what prosecutors look at and write. */
final class MoreSecrets {
    /** Some metres, in degrees. */
    private static final double STEP = 1e-4;

    private MoreSecrets() {}

    static void hunted(Canaries canaries, Plan plan, Map<Seat, String> agencies) {
        controlled(canaries, plan, agencies.get(Seat.OWN), agencies.get(Seat.PART));
        kept(canaries, plan, agencies.get(Seat.PART));
        met(canaries, plan);
        Body target = ConductBodies.target()
                .with("kind", "HANDLE")
                .with("value", canaries.text("target's handle"))
                .with("issuer", canaries.text("target's platform"))
                .with("caseReference", canaries.text("target's case"))
                .with(
                        "suspicion",
                        Body.of("reference", canaries.text("suspicion"), "sha256", canaries.hash("suspicion's hash")));
        plan.add("targets", target.with("contact", Body.of("name", canaries.text("target's desk"), "phone", "1")));
    }

    /** Given by one agency under control, twice, and passed on to another once. */
    private static void controlled(Canaries canaries, Plan plan, String giver, String receiver) {
        Caller owner = plan.force().muster().as(Person.of(canaries.text("giver's name"), giver, "supervisor"));
        String path = plan.path() + "/materials";
        owner.post(path, material(canaries, "unreleased ")).expect(201);
        String id = canaries.keep(
                "material's id",
                owner.post(path, material(canaries, "")).expect(201).id());
        Body permission = Body.of("agencyId", receiver, "until", "2099-01-01T00:00:00Z")
                .with("reason", canaries.text("reason to permit"));
        owner.post(path + "/" + id + "/permissions", permission).expect(201);
        plan.add("materials/" + id + "/passings", Body.of("agencyId", receiver, "purpose", canaries.text("purpose")));
    }

    private static Body material(Canaries canaries, String which) {
        return Body.of("title", canaries.text(which + "title"), "content", canaries.text(which + "content"));
    }

    /** Marked by the lead, closed by a prosecutor, who writes a note. */
    static void reviewed(Canaries canaries, Plan plan, String office) {
        Body mark = Body.of("material", canaries.text("what is marked"), "reason", canaries.text("reason to mark"));
        Caller prosecutor =
                plan.force().muster().as(Person.of(canaries.text("prosecutor's name"), office, "prosecutor"));
        String id = canaries.keep("mark's id", plan.add("review-marks", mark));
        prosecutor
                .post(
                        plan.path() + "/review-marks/" + id + "/closings",
                        Body.of("outcome", "DISCLOSABLE", "reason", canaries.text("reason to close")))
                .expect(200);
        canaries.keep(
                "note's id",
                prosecutor
                        .post(plan.path() + "/privileged-notes", Body.of("content", canaries.text("privileged note")))
                        .expect(201)
                        .id());
    }

    /** Another task force goes to the same door at the same hour; both sides check, and both are told. */
    private static void met(Canaries canaries, Plan plan) {
        TaskForce others = TaskForce.enrolled(plan.force().muster());
        canaries.keep("other side's agency", others.lead());
        Plan theirs = others.open(Bodies.operation(others.lead())
                .with("codeName", canaries.text("other side's code name"))
                .with("objective", canaries.text("other side's aim")));
        canaries.keep("other side's plan", theirs.id());
        JsonNode near = plan.read().at("/sites/0/location");
        Body door = Bodies.site()
                .with("premisesEntry", false)
                .with(
                        "location",
                        Body.of(
                                "latitude", near.at("/latitude").asDouble() + STEP,
                                "longitude", near.at("/longitude").asDouble() + STEP))
                .with("label", canaries.text("other side's label"))
                .with("address", canaries.text("other side's door"));
        String site = canaries.keep("other side's site", theirs.add("sites", door));
        canaries.keep("other side's raid", theirs.add("raids", Bodies.raid(site, Bodies.window("10:30", "11:30"))));
        check(theirs, canaries.text("other side's desk"));
        check(plan, canaries.text("own desk"));
        new Passing(plan.force().muster()).until(Instant.now().plusSeconds(1), "deconfliction");
        canaries.keep(
                "conflict's id",
                theirs.force()
                        .leading()
                        .get(theirs.path() + "/deconflictions")
                        .at("/items/0/id")
                        .asString());
    }

    private static void check(Plan plan, String desk) {
        plan.add(
                "deconflictions",
                Bodies.deconfliction().with("contact", Body.of("name", desk, "phone", "+14155550137")));
    }

    /** By a federal agency that takes part. */
    private static void kept(Canaries canaries, Plan plan, String federal) {
        Caller keeper = plan.force().muster().as(Person.of(canaries.text("keeper's name"), federal, "supervisor"));
        Body since = Body.of("given", true, "on", canaries.keep("day of relief", "1987-06-05"));
        Body record = ReliefDoors.record(Releasing.met(plan)).with("continuedPresence", since);
        canaries.keep(
                "relief record's id",
                keeper.post(plan.path() + "/relief-records", record).expect(201).id());
    }

    static Map<String, Body> bodies() {
        Map<String, Body> bodies = new HashMap<>();
        bodies.put("materials", MaterialDoors.material());
        bodies.put("permissions", MaterialDoors.permission());
        bodies.put("passings", MaterialDoors.passing());
        bodies.put("relief-records", ReliefDoors.record("11111111-2222-4333-8444-555555555555"));
        bodies.put("review-marks", ReviewDoors.marked());
        bodies.put("closings", ReviewDoors.closed());
        bodies.put("what-if", Body.of("commands", List.of(ConductBodies.imagined("add-site", Bodies.site()))));
        bodies.put("privileged-notes", Body.of("content", "x"));
        return bodies;
    }
}
