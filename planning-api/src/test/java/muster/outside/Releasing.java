package muster.outside;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What survivors let a provider know. */
final class Releasing {
    private Releasing() {}

    /** @return the reference of somebody who was met just now */
    static String met(Plan plan) {
        String entry = plan.add("log-entries", ConductBodies.recovery());
        return plan.read()
                .at("/log")
                .valueStream()
                .filter(logged -> logged.at("/id").asString().equals(entry))
                .findFirst()
                .orElseThrow()
                .at("/recovery/survivorRef")
                .asString();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of(Bodies.ZONE));
    }

    static Body form(String reference, String informer) {
        return Body.of("givenOn", today(), "reference", reference, "sha256", "ab".repeat(32))
                .with("informedBy", informer)
                .with("guardianSigned", false);
    }

    static Body release(String survivor, String recipient) {
        return Body.of("survivorRef", survivor, "recipientId", recipient, "purpose", "A place in the shelter")
                .with("covers", List.of("CLASSES", "MET_AT"))
                .with("form", form("Form 12", "Ada Brook"))
                .with("validUntil", today().plusDays(14));
    }

    static void open(Doors doors, Plan plan, String provider) {
        String survivor = met(plan);
        String releases = plan.path() + "/releases";
        doors.write("record release", releases, () -> release(survivor, provider));
        String given = plan.add("releases", release(survivor, provider));
        doors.write("revoke release", releases + "/" + given + "/revocations", Body::of);
    }

    /** One that counts, and one that was taken back. */
    static void plant(Canaries canaries, Plan plan, String recipient) {
        for (String which : List.of("", "former ")) {
            String survivor = canaries.keep(which + "survivor", met(plan));
            Body form = form(canaries.text(which + "form"), canaries.text(which + "informer"))
                    .with("sha256", canaries.hash(which + "form's hash"));
            Body release = release(survivor, recipient)
                    .with("purpose", canaries.text(which + "release's aim"))
                    .with("form", form);
            String id = canaries.keep(which + "release's id", plan.add("releases", release));
            if (which.equals("former ")) {
                plan.post("releases/" + id + "/revocations", Body.of()).expect(200);
            }
        }
    }
}
