package muster.outside;

/** The doors to the people of an operation: tasks, command, and who has no part. */
final class StaffDoors {
    private StaffDoors() {}

    static void open(Doors doors, Plan plan, String task, Body morning) {
        TaskForce force = plan.force();
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
}
