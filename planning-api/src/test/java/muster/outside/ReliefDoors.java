package muster.outside;

/** The doors to what a federal agency keeps of survivors (rule VIC-07). */
final class ReliefDoors {
    private ReliefDoors() {}

    static void open(Doors doors, Plan plan) {
        String survivor = Releasing.met(plan);
        doors.list("record relief", "list relief", plan.path() + "/relief-records", () -> record(survivor));
    }

    static Body record(String survivor) {
        return Body.of("survivorRef", survivor)
                .with("continuedPresence", status(true))
                .with("tVisaDeclaration", status(false));
    }

    static Body status(boolean given) {
        return Body.of("given", given, "on", "2026-03-02");
    }
}
