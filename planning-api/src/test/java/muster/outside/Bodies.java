package muster.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a task force in California sends: each body is valid as it is, and a test bends what it is about. */
final class Bodies {
    static final String ZONE = "America/Los_Angeles";

    /** The day on which raids are planned; an order of the court that is given now still counts on it. */
    static final LocalDate DAY = LocalDate.now(ZoneId.of(ZONE)).plusDays(3);

    private static final String QUESTIONS =
            "FORCED_ENTRY_POSSIBLE FORCED_ENTRY_IMMEDIATE TWO_ENTRY_POINTS FORTIFICATION"
                    + " FIREARM_PRESENT FIREARM_AVAILABLE FIREARM_CARRIED FIREARMS_CARRIED_BY_SEVERAL ASSAULT_WEAPON THREATS"
                    + " RECENT_VIOLENCE VIOLENCE_TO_POLICE VIOLENT_FELONIES LOOKOUTS BOOBY_TRAPS";

    private Bodies() {}

    static Body agency(String kind) {
        return Body.of(
                "code", Fresh.word("AG-"),
                "name", Fresh.word("Agency "),
                "kind", kind,
                "jurisdictions", List.of("US-CA"),
                "mou", Body.of("signedOn", "2020-01-01", "expiresOn", "2099-12-31"));
    }

    static Body agreement() {
        return Body.of("signedOn", "2026-01-01", "expiresOn", "2099-12-31");
    }

    static Body policy() {
        return Body.of(
                "from", "2026-01-01", "hours", "07:15-21:45", "edgeMargin", "PT45M", "citation", "General Order 12.3");
    }

    static Body qualification() {
        return Body.of("code", "UNDERCOVER", "validUntil", "2099-12-31");
    }

    static Body authority() {
        return Body.of("jurisdiction", "US-TX", "from", "2020-01-01", "until", "2099-12-31");
    }

    static Body officer(String agency) {
        return Body.of(
                "agencyId", agency,
                "name", Fresh.word("Officer "),
                "badge", Fresh.word("B-"),
                "capacity", "SWORN",
                "qualifications", List.of(Body.of("code", "ENTRY_TEAM", "validUntil", "2099-12-31")),
                "authority", List.of(Body.of("jurisdiction", "US-CA", "from", "2020-01-01", "until", "2099-12-31")),
                "subject", Fresh.word("subject-"));
    }

    static Body operation(String lead) {
        return Body.of(
                "codeName",
                Fresh.word("Harbor "),
                "objective",
                "Bring people to safety",
                "leadAgencyId",
                lead,
                "jurisdiction",
                "US-CA",
                "zone",
                ZONE,
                "window",
                Body.of(
                        "start", now().minus(Duration.ofDays(1)),
                        "end", now().plus(Duration.ofDays(30))));
    }

    static Body site() {
        return Body.of(
                "label",
                "Massage parlour",
                "address",
                "12 Harbor Way",
                "location",
                Body.of("latitude", 33.75, "longitude", -118.25),
                "zone",
                ZONE,
                "premisesEntry",
                true);
    }

    static Body verification(String site, String officer) {
        return Body.of(
                "siteId",
                site,
                "officerId",
                officer,
                "method",
                "DRIVE_BY",
                "description",
                "Grey door, two steps",
                "photo",
                document(),
                "observedAddress",
                "12 Harbor Way",
                "warrantAddress",
                "12 HARBOR WAY",
                "location",
                Body.of("latitude", 33.75, "longitude", -118.25),
                "at",
                now().minus(Duration.ofHours(1)));
    }

    /** All questions of the matrix answered with no, but for one. */
    static Body risk(String site) {
        Body answers = Body.of("DOGS", true);
        for (String question : QUESTIONS.split(" ")) {
            answers = answers.with(question, false);
        }
        return Body.of("siteId", site, "answers", answers);
    }

    static Body gravestRisk(String site) {
        Body answers = Body.of("DOGS", true);
        for (String question : QUESTIONS.split(" ")) {
            answers = answers.with(question, true);
        }
        return Body.of("siteId", site, "answers", answers);
    }

    static Body survey() {
        return Body.of(
                "entryPoints", List.of("Front door"),
                "occupants", Body.of("adults", 5, "children", 0, "animals", 1),
                "hazards", List.of("A dog"),
                "traumaCentre", Body.of("name", "Harbor General", "route", "East on Harbor Way"),
                "stagingArea", Body.of("description", "Car park of the library"),
                "rallyPoint", Body.of("description", "Corner of Third"),
                "commandPost", Body.of("description", "Sheriff's station"),
                "safetyAdvice", "Wait until you are called");
    }

    static Body warrant(String site, String affiant) {
        return Body.of(
                "siteId",
                site,
                "kind",
                "SEARCH",
                "affiantId",
                affiant,
                "court",
                "Superior Court",
                "probableCause",
                List.of(Body.of("fact", "An advertisement", "source", "ONLINE", "observedOn", "2026-01-02")),
                "offences",
                List.of("PC 236.1"),
                "itemsToSeize",
                List.of("Telephones"),
                "sworn",
                Body.of("at", now(), "before", "Clerk of the court"));
    }

    static Body verdict(String decision) {
        return Body.of(
                "decision",
                decision,
                "judge",
                "Hon. Abara",
                "decidedAt",
                now(),
                "nightService",
                false,
                "noKnock",
                false,
                "reason",
                "As the affidavit shows");
    }

    static Body execution(String officer) {
        return Body.of(
                "at",
                now(),
                "officerId",
                officer,
                "receipt",
                Body.of("left", true),
                "inventory",
                List.of(Body.of("item", "Ledger", "place", "Desk drawer", "finderId", officer)),
                "preparedBy",
                "Sam Ortega",
                "witness",
                "Kim Doe");
    }

    static Body filed() {
        return Body.of("filedAt", now(), "court", "Superior Court");
    }

    static Body document() {
        return Body.of("reference", "SW-2026-17", "sha256", "ab".repeat(32));
    }

    static Body raid(String site, Body window) {
        return Body.of("siteId", site, "window", window, "entry", "KNOCK_AND_ANNOUNCE", "announcement", announcement());
    }

    static Body announcement() {
        return Body.of("method", "Knock and call", "languages", List.of("en"), "waitSeconds", 20, "identifiable", true);
    }

    static Body deconfliction() {
        return Body.of("contact", Body.of("name", "Night desk", "phone", "+1 415 555 0137"));
    }

    static Body agreed() {
        return Body.of("decision", "AGREED", "reason", "They wait until ours is over");
    }

    static Body task(String officer, Body window) {
        return Body.of("officerId", officer, "role", "ENTRY_TEAM", "window", window);
    }

    /** Wall times at the site on the day of the raids. */
    static Body window(String from, String to) {
        return window(DAY, from, to);
    }

    static Body window(LocalDate day, String from, String to) {
        return Body.of("start", at(day, from), "end", at(day, to));
    }

    static Instant at(LocalDate day, String wall) {
        return day.atTime(LocalTime.parse(wall)).atZone(ZoneId.of(ZONE)).toInstant();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    static Body clock() {
        return Body.of(
                "jurisdiction", "US",
                "issuedAt", "2026-04-01T16:00",
                "executionAt", "2026-04-10T21:00",
                "zone", "America/New_York");
    }
}
