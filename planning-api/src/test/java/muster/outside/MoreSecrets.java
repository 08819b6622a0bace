package muster.outside;

/** What else of an operation is worth hiding: its targets, and what prosecutors look at and write. */
final class MoreSecrets {
    private MoreSecrets() {}

    static void hunted(Canaries canaries, Plan plan) {
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
}
