package muster.outside;

import static muster.outside.TaskForce.API;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A full operation of a full task force in which everything worth hiding is a canary. */
final class Secrets {
    private final Canaries canaries = new Canaries();
    private final Map<Seat, String> agencies = new EnumMap<>(Seat.class);
    private final Caller coordinator;
    private final TaskForce force;
    private final Plan plan;
    private Body place;
    private String site;
    private String warrant;
    private String raid;
    private String affiant;

    Secrets(Service muster) {
        coordinator = muster.as(Person.without(canaries.text("coordinator's name"), "coordinator"));
        for (Seat seat : Seat.values()) {
            Body body = Bodies.agency(seat.kind()).with("name", canaries.text("name of " + seat));
            agencies.put(
                    seat, coordinator.post(API + "/agencies", body).expect(201).id());
            canaries.keep("id of " + seat, agencies.get(seat));
        }
        affiant = officer(Seat.LEAD, "affiant");
        Person chief = new Person(
                canaries.text("planner's subject"),
                canaries.text("planner's name"),
                agencies.get(Seat.LEAD),
                List.of("lead"));
        force = new TaskForce(muster, coordinator, agencies.get(Seat.LEAD), chief, affiant);
        plan = force.open(Bodies.operation(force.lead())
                .with("codeName", canaries.text("code name"))
                .with("objective", canaries.text("objective")));
        canaries.keep("operation's id", plan.id());
        invite();
        toldToCourts();
        lookedAt();
        planned();
        staffed();
        MoreSecrets.hunted(canaries, plan, agencies);
        refused();
        givenUp();
        withdrawn();
        MoreSecrets.reviewed(canaries, plan, agencies.get(Seat.PROS));
    }

    private String officer(Seat seat, String who) {
        Body body = Bodies.officer(agencies.get(seat))
                .with("name", canaries.text(who + "'s name"))
                .with("badge", canaries.text(who + "'s badge"))
                .with("subject", canaries.text(who + "'s subject"))
                .with(
                        "qualifications",
                        List.of(
                                Body.of("code", "ENTRY_TEAM", "validUntil", "2099-12-31"),
                                Body.of("code", canaries.text(who + "'s skill"), "validUntil", "2099-12-31")));
        return canaries.keep(
                who + "'s id",
                coordinator.post(API + "/officers", body).expect(201).id());
    }

    private void invite() {
        for (Seat seat : Seat.values()) {
            if (seat != Seat.LEAD && seat != Seat.NEIGH) {
                plan.invite(agencies.get(seat));
            }
        }
    }

    private void toldToCourts() {
        place = Body.of("latitude", canaries.degrees("latitude", 33), "longitude", canaries.degrees("longitude", 117));
        site = canaries.keep(
                "site's id",
                plan.add(
                        "sites",
                        Bodies.site()
                                .with("label", canaries.text("label"))
                                .with("address", canaries.text("address"))
                                .with("location", place)));
        String denied = request("first ");
        plan.decide(denied, verdict("DENIED", "first "));
        warrant = request("");
        plan.decide(warrant, verdict("APPROVED", "").with("document", document()));
    }

    private void lookedAt() {
        Body site = Bodies.verification(this.site, officer(Seat.LEAD, "verifier"))
                .with("description", canaries.text("description"))
                .with("observedAddress", canaries.words().get("address"))
                .with("warrantAddress", canaries.words().get("address"))
                .with("photo", Body.of("reference", canaries.text("photo"), "sha256", canaries.hash("photo's hash")))
                .with("location", place);
        plan.add("verifications", site);
        Body survey = Bodies.survey()
                .with("entryPoints", List.of(canaries.text("way in")))
                .with("hazards", List.of(canaries.text("hazard")))
                .with("traumaCentre", Body.of("name", canaries.text("hospital"), "route", "East"))
                .with("stagingArea", Body.of("description", canaries.text("staging area")))
                .with("safetyAdvice", canaries.text("advice"));
        plan.post("sites/" + this.site + "/surveys", survey).expect(200);
        plan.add("risk-assessments", Bodies.risk(this.site));
    }

    private Body document() {
        return Body.of("reference", canaries.text("document's reference"), "sha256", canaries.hash("document's hash"));
    }

    private String request(String which) {
        Body fact = Body.of("fact", canaries.text(which + "fact"), "source", "VICTIM", "observedOn", "2026-01-02");
        Body body = Bodies.warrant(site, affiant)
                .with("court", canaries.text(which + "court"))
                .with("probableCause", List.of(fact))
                .with("offences", List.of(canaries.text(which + "offence")))
                .with("itemsToSeize", List.of(canaries.text(which + "item")))
                .with("sworn", Body.of("at", Bodies.now(), "before", canaries.text(which + "oath")))
                .with("trigger", canaries.text(which + "trigger"));
        return canaries.keep(which + "warrant's id", plan.add("warrants", body));
    }

    private Body verdict(String decision, String which) {
        return Bodies.verdict(decision)
                .with("judge", canaries.text(which + "judge"))
                .with("reason", canaries.text(which + "judge's reason"));
    }

    private void planned() {
        Body window = Bodies.window("10:17:23", "11:00");
        canaries.keep("raid's start", window.get("start").toString());
        canaries.keep(
                "raid's week",
                Bodies.DAY.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8));
        raid = canaries.keep(
                "raid's id",
                plan.add(
                        "raids",
                        Bodies.raid(site, Bodies.window("09:00", "09:43")).with("warrantId", warrant)));
        plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", window, "reason", canaries.text("reason to move")))
                .expect(200);
        Body consent = Body.of(
                "kind", "CONSENT",
                "author", canaries.text("exception's author"),
                "facts", canaries.text("exception's facts"));
        plan.add("raids", Bodies.raid(site, window).with("exception", consent));
    }

    private void staffed() {
        for (Seat seat : List.of(Seat.LEAD, Seat.OWN)) {
            Body task = Bodies.task(officer(seat, seat + " officer"), Bodies.window("10:00", "12:00"));
            canaries.keep(seat + " task's id", plan.add("assignments", task.with("raidId", raid)));
        }
        String counsel = officer(Seat.PROS, "PROS officer");
        plan.add(
                "assignments",
                Bodies.task(counsel, Bodies.window("10:00", "12:00")).with("role", "CASE_AGENT"));
        String leaving = plan.task(officer(Seat.OWN, "leaving officer"), Bodies.window("10:00", "12:00"));
        force.leading()
                .delete(plan.path() + "/assignments/" + leaving + "?reason=" + canaries.text("reason to release"))
                .expect(200);
    }

    private void refused() {
        plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", Bodies.window("03:00", "04:00"), "reason", canaries.text("refused reason")))
                .expect(409);
    }

    private void givenUp() {
        String other = plan.add("raids", Bodies.raid(site, Bodies.window("13:00", "14:00")));
        plan.post("raids/" + other + "/cancellations", Body.of("reason", canaries.text("reason to cancel")))
                .expect(200);
    }

    private void withdrawn() {
        Releasing.plant(canaries, plan, agencies.get(Seat.VSP));
        String agency = force.agency("FEDERAL_LAW_ENFORCEMENT");
        plan.invite(agency);
        force.leading()
                .delete(plan.path() + "/participations/" + agency + "?reason=" + canaries.text("reason to withdraw"))
                .expect(200);
    }

    Map<String, String> words() {
        return canaries.words();
    }

    String agency(Seat seat) {
        return agencies.get(seat);
    }

    Caller reader(Seat seat) {
        return force.reader(agencies.get(seat));
    }

    /** Every id there is to know, by the name of the path variable that takes it. */
    Map<String, String> ids() {
        return Map.of(
                "operationId",
                plan.id(),
                "siteId",
                site,
                "warrantId",
                warrant,
                "raidId",
                raid,
                "materialId",
                words().get("material's id"),
                "flagId",
                agency(Seat.LEAD),
                "officerId",
                affiant,
                "assignmentId",
                canaries.words().get("OWN task's id"));
    }

    /** Bodies that would be accepted of somebody who may, by the last word of the path. */
    Map<String, Body> bodies() {
        Body window = Bodies.window("15:00", "16:00");
        Map<String, Body> bodies = MoreSecrets.bodies();
        bodies.putAll(Map.ofEntries(
                Map.entry("agencies", Bodies.agency("COURT")),
                Map.entry("agreements", Bodies.agreement()),
                Map.entry("policies", Bodies.policy()),
                Map.entry("officers", Bodies.officer(force.lead())),
                Map.entry("qualifications", Bodies.qualification()),
                Map.entry("authority", Bodies.authority()),
                Map.entry("operations", Bodies.operation(force.lead()).with("codeName", words().get("code name"))),
                Map.entry("participations", Body.of("agencyId", agencies.get(Seat.NEIGH))),
                Map.entry("sites", Bodies.site()),
                Map.entry("verifications", Bodies.verification(site, affiant)),
                Map.entry("risk-assessments", Bodies.risk(site)),
                Map.entry("surveys", Bodies.survey()),
                Map.entry("warrants", Bodies.warrant(site, affiant)),
                Map.entry("targets", ConductBodies.target()),
                Map.entry("decisions", Bodies.verdict("APPROVED")),
                Map.entry("raids", Bodies.raid(site, window)),
                Map.entry("reschedulings", Body.of("window", window, "reason", "x")),
                Map.entry("assignments", Bodies.task(affiant, Bodies.window("10:00", "11:00")))));
        return bodies;
    }
}
