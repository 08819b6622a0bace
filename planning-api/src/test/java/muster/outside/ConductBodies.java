package muster.outside;

import java.util.List;

/** What is sent from the care plan to the day itself. */
final class ConductBodies {
    private ConductBodies() {}

    static Body transcript() {
        return Bodies.verdict("APPROVED").with("document", Bodies.document());
    }

    static Body arrival(String officer) {
        return Body.of("officerId", officer, "at", Bodies.now(), "facts", "It came");
    }

    static Body care(String provider) {
        return Body.of(
                "expected",
                Body.of("adults", 5, "minors", 0, "languages", List.of("Mandarin")),
                "reception",
                Body.of("name", "Family center", "address", "45 Oak Street"),
                "providers",
                List.of(provider));
    }

    static Body capacity(String provider) {
        return Body.of(
                "providerId", provider,
                "beds", 6,
                "advocates", 2,
                "interpreters", List.of("Mandarin"),
                "forensicInterviewers", 0);
    }

    static Body submission() {
        return submission("Knock, announce, enter; abort where a child is in the way");
    }

    static Body submission(String execution) {
        return Body.of(
                "sections",
                Body.of(
                        "situation", "One parlour, five people expected",
                        "mission", "Bring them to safety, arrest who holds them",
                        "execution", execution,
                        "logistics", "Two vans, a medic, the reception at Oak Street",
                        "command", "Channel 4, commander at the corner"));
    }

    static Body recovery() {
        return Body.of(
                "kind", "RECOVERY",
                "at", Bodies.now(),
                "recovery", Body.of("classes", List.of("RECOVERED"), "minor", false));
    }

    static Body whatIfMoved(String raid, Body to) {
        return Body.of("commands", List.of(imagined("reschedule-raid", to).with("ids", Body.of("raidId", raid))));
    }

    static Body imagined(String type, Body body) {
        return Body.of("type", type, "body", body);
    }

    static Body technique() {
        return Body.of("contact", List.of("ONLINE", "MEETING"), "mostPayment", 200, "recording", "AUDIO")
                .with("signalAgreed", true)
                .with("conduct", "Answers as a buyer; leaves before any room is entered");
    }

    static Body target() {
        return Body.of("kind", "PHONE", "value", "+1 415 555 0199", "caseReference", "CA-2026-117")
                .with("contact", Body.of("name", "Night desk", "phone", "+1 415 555 0137"))
                .with("suspicion", Body.of("reference", "Affidavit 12", "sha256", "ab".repeat(32)));
    }
}
