package muster.outside;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The doors to the people of an operation: tasks, command, and who has no part. */
final class StaffDoors {
    private StaffDoors() {}

    static void open(Doors doors, Plan plan, String task, Body morning) {
        TaskForce force = plan.force();
        enrol(doors, force.lead());
        doors.read("replacements", plan.path() + "/assignments/" + task + "/replacements");
        doors.write("assign", plan.path() + "/assignments", () -> Bodies.task(force.officer(), morning));
        Body recusal = Body.of("reason", "As it is", "officerId", force.officer(), "ground", "FLAGGED");
        doors.write("recuse", plan.path() + "/recusals", () -> recusal);
        String techniques = plan.path() + "/techniques";
        doors.write("plan technique", techniques, ConductBodies::technique);
        String technique = plan.add("techniques", ConductBodies.technique());
        doors.write("approve technique", techniques + "/" + technique + "/approvals", Body::of);
        String chief = plan.add(
                "assignments",
                Bodies.task(force.officerOf(force.lead()), Bodies.window("17:00", "18:00"))
                        .with("role", "COMMANDER"));
        String deputy = plan.deputy("deputy-" + plan.id());
        Body offer = Body.of("reason", "Ill", "assignmentId", chief, "officerId", deputy);
        String delegations = plan.path() + "/delegations";
        doors.write("delegate command", delegations, () -> offer);
        String offered = plan.add("delegations", offer);
        doors.write(
                "accept command", delegations + "/" + offered + "/acceptances", () -> Body.of("readBack", "I have it"));
    }

    private static void enrol(Doors doors, String agency) {
        byte[] sheet = ("agencyId,name,capacity\n" + agency + ",Ann,ADVOCATE\n").getBytes(StandardCharsets.UTF_8);
        doors.put(
                "import officers",
                caller -> caller.with("Content-Type", "text/csv")
                        .post(TaskForce.API + "/officers/imports?validateOnly=true", sheet));
    }

    /** What is sent to them, by the path under the operation. */
    static Map<String, Body> bodies(Plan plan) {
        TaskForce force = plan.force();
        Body chief = Bodies.task(force.officerOf(force.lead()), Bodies.window("15:00", "16:00"));
        Body offer = Body.of("reason", "Ill", "assignmentId", plan.add("assignments", chief.with("role", "COMMANDER")))
                .with("officerId", plan.deputy("deputy-" + plan.id()));
        String offered = plan.add("delegations", offer);
        String technique = plan.add("techniques", ConductBodies.technique());
        return Map.of(
                "delegations",
                offer,
                "delegations/" + offered + "/acceptances",
                Body.of("readBack", "I have command"),
                "techniques",
                ConductBodies.technique(),
                "techniques/" + technique + "/approvals",
                Body.of("reason", "Lawful"));
    }
}
