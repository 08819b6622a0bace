package muster.outside;

import static muster.outside.TaskForce.API;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.outside.Described.Op;

/** A task force with something in its lists, and much of it as hard to write in a sheet as people make it. */
final class Listed {
    private static final String ODD = "=HYPERLINK(\"https://a.example\"), \"Zoé\"; 李\r\n-1+2";

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final Caller everybody;
    private final Caller prosecutor;
    private final Map<String, String> ids;

    Listed(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open(Bodies.operation(force.lead()).with("objective", ODD));
        String office = force.agency("PROSECUTOR");
        plan.invite(office);
        everybody =
                muster.as(Person.of("Everybody", force.lead(), "lead", "watch", "coordinator", "auditor", "agency"));
        prosecutor = muster.as(Person.of("Prosecutor", office, "prosecutor"));
        String officer = force.coordinator()
                .post(API + "/officers", Bodies.officer(force.lead()).with("name", ODD))
                .expect(201)
                .id();
        force.officerOf(force.lead());
        planned();
        prosecutor
                .post(API + "/officers/" + officer + "/giglio-flags", Body.of("ground", "IMPEACHMENT", "note", ODD))
                .expect(201);
        ids = Map.of(
                "operationId", plan.id(),
                "agencyId", force.lead(),
                "officerId", officer,
                "assignmentId", plan.task(officer, Bodies.window("10:00", "11:00")),
                "webhookId", receiver());
        everybody
                .post(API + "/agencies/" + force.lead() + "/calendar-links", Body.of("label", ODD.substring(0, 20)))
                .expect(201);
    }

    private void planned() {
        double latitude = Places.latitude();
        raid(plan, latitude);
        raid(TaskForce.enrolled(muster).open(), latitude);
        plan.add("review-marks", ReviewDoors.marked().with("material", ODD));
        plan.add("materials", MaterialDoors.material().with("title", ODD).with("content", ODD));
        plan.add("targets", ConductBodies.target().with("caseReference", ODD));
        prosecutor
                .post(plan.path() + "/privileged-notes", Body.of("content", ODD))
                .expect(201);
        prosecutor.get(plan.path()).expect(200);
    }

    private static void raid(Plan plan, double latitude) {
        Body there = Body.of("latitude", latitude, "longitude", -118.25);
        String site = plan.add("sites", Bodies.site().with("location", there));
        plan.decide(plan.warrant(site), Bodies.verdict("APPROVED"));
        plan.add("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")));
    }

    /** One that is told nothing by itself, so that its list of tries stands still. */
    private String receiver() {
        String hooks = API + "/agencies/" + force.lead() + "/webhooks";
        String id = everybody
                .post(hooks, Body.of("url", "https://127.0.0.1:1/", "after", 1_000_000))
                .expect(201)
                .id();
        everybody.post(hooks + "/" + id + "/tests", Body.of()).expect(200);
        return id;
    }

    TaskForce force() {
        return force;
    }

    Plan plan() {
        return plan;
    }

    Caller prosecutor() {
        return prosecutor;
    }

    String path(Op list) {
        return list.path(ids) + "?limit=3"
                + (list.id().equals("list-disseminations") ? "&operationId=" + plan.id() : "");
    }

    Caller whoSeesMost(Op list) {
        return List.of(everybody, prosecutor).stream()
                .filter(caller -> caller.get(path(list)).status() == 200)
                .max(Comparator.comparing(
                        caller -> caller.get(path(list)).at("/items").size()))
                .orElseThrow(() -> new AssertionError("Nobody here may read " + list));
    }

    /** Everybody who is anybody, and a stranger. */
    Stream<Caller> callers() {
        return Stream.of(everybody, prosecutor, muster.as(Person.without("Stranger")), muster.unknown());
    }
}
