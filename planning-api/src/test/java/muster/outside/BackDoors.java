package muster.outside;

import static muster.outside.TaskForce.API;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Doors that are closed to people of whom there is one only: with a task but no role, with a link but no seat, and their like. */
final class BackDoors {
    private static final String DRY = "?validateOnly=true";

    private final List<Probe> all = new ArrayList<>();
    private final EveryDoor every;
    private final TaskForce force;
    private final Plan plan;

    BackDoors(EveryDoor every) {
        this.every = every;
        force = every.force;
        String federal = force.agency("FEDERAL_LAW_ENFORCEMENT");
        plan = force.open().invite(every.office).invite(federal);
        serving();
        closed(403, () -> as(federal, "prosecutor").get(plan.path() + "/relief-records"));
        closed(403, () -> as(federal, "supervisor").post(plan.path() + "/targets" + DRY, ConductBodies.target()));
        closed(404, () -> force.leading().get(API + "/agencies/" + UUID.randomUUID() + "/updates"));
        Body overridden = Bodies.task(force.officer(), Bodies.window("15:00", "16:00"))
                .with("overrides", List.of(Body.of("rule", "STF-07", "reason", "The only one")));
        closed(404, () -> as(every.other, "supervisor").post(plan.path() + "/assignments" + DRY, overridden));
        unseated();
        left();
        withoutSeat(false);
        withoutSeat(true);
        Caller nobody = as(force.lead(), "nobody");
        nothing("/items", () -> nobody.get(API + "/operations"));
        nothing("/operations", () -> nobody.get(API + "/outcomes"));
        judging();
    }

    List<Probe> all() {
        return all;
    }

    private Caller as(String agency, String... roles) {
        return force.muster().as(Person.of("Somebody", agency, roles));
    }

    private void closed(int expected, Supplier<Answer> how) {
        all.add(ClosedDoors.closed("Somebody at a back door", expected, how));
    }

    private void nothing(String pointer, Supplier<Answer> how) {
        all.add(() -> {
            Answer answer = how.get().expect(200);
            return answer.at(pointer).isEmpty() ? "" : answer.request() + " " + answer.text();
        });
    }

    /** Whoever has a task reads with the role officer, and disposes of nothing. */
    private void serving() {
        String sub = Fresh.word("sub-");
        plan.task(plan.deputy(sub), Bodies.window("10:00", "11:00"));
        Caller idle = force.muster().as(new Person(sub, "Idle", force.lead(), List.of("agency")));
        closed(404, () -> idle.get(plan.path() + "/materials"));
        Body note = Body.of("kind", "NOTE", "at", Bodies.now(), "note", "Calm");
        closed(404, () -> idle.post(plan.path() + "/log-entries" + DRY, note));
        Caller serving = force.muster().as(new Person(sub, "Serving", force.lead(), List.of("officer")));
        String permissions =
                plan.path() + "/materials/" + plan.add("materials", MaterialDoors.material()) + "/permissions" + DRY;
        closed(403, () -> serving.post(permissions, MaterialDoors.permission()));
        closed(403, () -> serving.get(plan.path() + "/care"));
    }

    /** Whoever has the address of a calendar of an agency that lost its seat. */
    private void unseated() {
        String gone = force.agency("COURT");
        String links = API + "/agencies/" + gone + "/calendar-links";
        Caller reader = force.reader(gone);
        String link = reader.post(links, Body.of("label", "Desk")).expect(201).id();
        String path = reader.get(links + "/" + link).expect(200).at("/path").asString();
        force.coordinator()
                .post(API + "/agencies/" + gone + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        Caller unknown = force.muster().unknown();
        await().until(() -> unknown.get(path).status() == 404);
        closed(404, () -> unknown.get(path));
        String own = API + "/agencies/" + gone;
        for (String told : List.of("/updates", "/operations", "/tasks", "/calendar.ics", "/model.zip")) {
            closed(403, () -> reader.get(own + told));
        }
    }

    /** Whoever supervised for an agency that lost its seat. @param again whether it has one again, and was not invited anew */
    private void withoutSeat(boolean again) {
        String gone = force.agency("STATE_LAW_ENFORCEMENT");
        Plan lost = force.open().invite(gone);
        String path = API + "/agencies/" + gone;
        force.coordinator()
                .post(path + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        if (again) {
            force.coordinator().post(path + "/agreements", Bodies.agreement()).expect(200);
        }
        Caller supervisor = as(gone, "supervisor");
        nothing("/items", () -> supervisor.get(API + "/operations"));
        nothing("/operations", () -> supervisor.get(API + "/outcomes"));
        for (String read : List.of("", "/materials", "/deconflictions")) {
            closed(404, () -> supervisor.get(lost.path() + read));
        }
    }

    /** Whoever cared for a survivor, of an agency that has left the operation. */
    private void left() {
        String gone = force.agency("VICTIM_SERVICES");
        Plan from = force.open().invite(gone);
        String release = from.add("releases", Releasing.release(Releasing.met(from), gone));
        force.leading()
                .delete(from.path() + "/participations/" + gone + "?reason=Done")
                .expect(200);
        Caller advocate = as(gone, "advocate");
        closed(404, () -> advocate.post(from.path() + "/releases/" + release + "/revocations" + DRY, Body.of()));
    }

    /** A judge decides without reading the plan, and is not told what would become of it. */
    private void judging() {
        String decisions = plan.path() + "/warrants/" + plan.warrant(plan.site()) + "/decisions" + DRY;
        for (Caller judge : List.of(
                as(force.lead(), "judge"),
                as(every.office, "judge"),
                as(every.other, "judge", "lead"),
                as(every.other, "judge", "supervisor"))) {
            nothing("/gates", () -> judge.post(decisions, Bodies.verdict("APPROVED")));
        }
    }
}
