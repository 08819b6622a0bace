package muster.shared.http.paper;

import static muster.shared.http.paper.Known.text;
import static muster.shared.http.paper.Known.word;
import static muster.shared.http.paper.Known.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The forms of the Incident Command System that a plan fills in: ICS 201 to 208, 214 and 215A. */
record IncidentForms(Known known) {
    private static final Set<String> COMMAND =
            Set.of("COMMANDER", "OPERATIONS_SUPERVISOR", "CASE_AGENT", "ENTRY_TEAM_LEADER", "ARREST_TEAM_LEADER");
    private static final Set<String> SIGNAL = Set.of("COMMS", "SCRIBE", "COMMANDER");

    Stream<Form> forms() {
        return Stream.of(
                        Stream.of(briefing(), objectives(), organization()),
                        known.raids().stream().map(this::assignments),
                        Stream.of(communications(), medical(), chart(), safety(), log(), analysis()))
                .flatMap(forms -> forms);
    }

    private Form briefing() {
        return new Form("ics-201", "ICS 201 Incident briefing")
                .say("Operation", known.text("codeName"))
                .say("Jurisdiction", known.text("jurisdiction"))
                .say("Operational period", known.window(known.plan()))
                .say("Objective", known.text("objective"))
                .table(
                        "Planned actions",
                        List.of("Place", "Entry may begin", "Manner", "Status"),
                        known.all("raids")
                                .map(raid -> List.of(
                                        known.site(raid),
                                        known.window(raid),
                                        word(raid, "entry"),
                                        word(raid, "status"))))
                .table("Command", List.of("Function", "Name", "Agency"), people(COMMAND));
    }

    private Stream<List<String>> people(Set<String> roles) {
        return known.tasks().stream()
                .filter(task -> roles.contains(text(task, "role")))
                .map(task -> List.of(word(task, "role"), text(task, "name"), known.agency(task, "agencyId")));
    }

    private Form objectives() {
        return new Form("ics-202", "ICS 202 Incident objectives")
                .say("Operational period", known.window(known.plan()))
                .say("Objective", known.text("objective"))
                .say("Mission", known.text("/plan/sections/mission"))
                .say("Concept, contingencies and when to abort", known.text("/plan/sections/execution"))
                .table(
                        "General safety message",
                        List.of("Place", "Advice"),
                        Stream.concat(
                                known.sites().values().stream()
                                        .filter(site -> !advice(site).isEmpty())
                                        .map(site -> List.of(text(site, "label"), advice(site))),
                                known.all("safetyAdvice").map(advice -> List.of("", advice.asString()))));
    }

    private static String advice(JsonNode site) {
        return text(site, "/survey/safetyAdvice");
    }

    private Form organization() {
        return new Form("ics-203", "ICS 203 Organization assignment list")
                .table(
                        "Agencies",
                        List.of("Agency", "Kind", "Since"),
                        known.all("participations")
                                .filter(part -> text(part, "until").isEmpty())
                                .map(part -> List.of(
                                        known.agency(part, "agencyId"), word(part, "kind"), known.time(part, "since"))))
                .table(
                        "People",
                        List.of("Function", "Name", "Agency", "On duty"),
                        known.tasks().stream()
                                .map(task -> List.of(
                                        word(task, "role"),
                                        text(task, "name"),
                                        known.agency(task, "agencyId"),
                                        known.window(task))));
    }

    private Form assignments(JsonNode raid) {
        String id = text(raid, "id");
        JsonNode site = known.sites().get(text(raid, "siteId"));
        return new Form("ics-204-" + id, "ICS 204 Assignment list: " + (site == null ? "raid" : text(site, "label")))
                .say("Place", site == null ? "" : text(site, "address"))
                .say("Entry may begin", known.window(raid))
                .say("Manner of entry", word(raid, "entry"))
                .say("Ways in", site == null ? "" : words(site, "/survey/entryPoints"))
                .table(
                        "Team",
                        List.of("Function", "Name", "Agency", "On duty", "Read back version"),
                        known.tasks().stream()
                                .filter(task -> text(task, "raidId").equals(id))
                                .map(task -> List.of(
                                        word(task, "role"),
                                        text(task, "name"),
                                        known.agency(task, "agencyId"),
                                        known.window(task),
                                        text(task, "acknowledgedVersion"))));
    }

    private Form communications() {
        return new Form("ics-205", "ICS 205 Communications plan")
                .say("Command and signal", known.text("/plan/sections/command"))
                .table("Signal", List.of("Function", "Name", "Agency"), people(SIGNAL))
                .table(
                        "Command posts",
                        List.of("Place", "Command post"),
                        known.sites().values().stream()
                                .filter(site -> !text(site, "/survey/commandPost/description")
                                        .isEmpty())
                                .map(site ->
                                        List.of(text(site, "label"), text(site, "/survey/commandPost/description"))));
    }

    private Form medical() {
        return new Form("ics-206", "ICS 206 Medical plan")
                .table("Medics", List.of("Function", "Name", "Agency"), people(Set.of("MEDIC")))
                .table(
                        "Nearest trauma centre",
                        List.of("Place", "Trauma centre", "Route"),
                        known.sites().values().stream()
                                .filter(site -> site.path("survey").has("traumaCentre"))
                                .map(site -> List.of(
                                        text(site, "label"),
                                        text(site, "/survey/traumaCentre/name"),
                                        text(site, "/survey/traumaCentre/route"))));
    }

    private Form chart() {
        Form chart = new Form("ics-207", "ICS 207 Organization chart");
        chart.table(
                "Command", List.of("Function", "Name", "Agency"), people(Set.of("COMMANDER", "OPERATIONS_SUPERVISOR")));
        known.raids()
                .forEach(raid -> chart.table(
                        "Team" + (known.site(raid).isEmpty() ? "" : ": " + known.site(raid)),
                        List.of("Function", "Name", "Agency"),
                        members(text(raid, "id"))));
        return chart.table("Under command, with no raid", List.of("Function", "Name", "Agency"), members(""));
    }

    private Stream<List<String>> members(String raid) {
        return known.tasks().stream()
                .filter(task -> text(task, "raidId").equals(raid))
                .map(task -> List.of(word(task, "role"), text(task, "name"), known.agency(task, "agencyId")));
    }

    private Form safety() {
        return new Form("ics-208", "ICS 208 Safety message")
                .say("Hazards", words(known.plan(), "hazards"))
                .table(
                        "Hazards and advice",
                        List.of("Place", "Hazards", "Occupants", "Advice"),
                        known.sites().values().stream()
                                .filter(site -> site.has("survey"))
                                .map(site -> List.of(
                                        text(site, "label"),
                                        words(site, "/survey/hazards"),
                                        occupants(site.at("/survey/occupants")),
                                        advice(site))));
    }

    private static String occupants(JsonNode occupants) {
        return occupants.isObject()
                ? text(occupants, "adults") + " adults, " + text(occupants, "children") + " children, "
                        + text(occupants, "animals") + " animals"
                : "";
    }

    private Form log() {
        return new Form("ics-214", "ICS 214 Activity log")
                .table(
                        "Activity",
                        List.of("At", "What", "Place", "Note", "Logged by"),
                        known.all("log")
                                .map(entry -> List.of(
                                        known.time(entry, "at"),
                                        word(entry, "kind"),
                                        known.site(entry),
                                        text(entry, "note"),
                                        text(entry, "loggedBy"))));
    }

    private Form analysis() {
        return new Form("ics-215a", "ICS 215A Incident action plan safety analysis")
                .table(
                        "Risk",
                        List.of("Place", "Status", "Matrix", "Score", "Band", "Mitigation"),
                        known.sites().values().stream()
                                .filter(site -> site.path("risk").isObject())
                                .map(site -> List.of(
                                        text(site, "label"),
                                        word(site, "/risk/status"),
                                        text(site, "/risk/matrix"),
                                        text(site, "/risk/score"),
                                        word(site, "/risk/band"),
                                        words(site, "/risk/resources"))));
    }
}
