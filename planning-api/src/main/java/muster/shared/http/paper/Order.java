package muster.shared.http.paper;

import static muster.shared.http.paper.Known.text;
import static muster.shared.http.paper.Known.word;
import static muster.shared.http.paper.Known.words;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The operations order in its five sections (SMEAC, rule OPS-01), and what it rests on. */
record Order(Known known) {
    List<Form> forms() {
        return List.of(order(), warrants(), care(), decisions());
    }

    private Form order() {
        return new Form("smeac", "Operations order (SMEAC)")
                .say("Situation", known.text("/plan/sections/situation"))
                .say("Mission", known.text("/plan/sections/mission"))
                .say("Execution", known.text("/plan/sections/execution"))
                .say("Administration and logistics", known.text("/plan/sections/logistics"))
                .say("Command and signal", known.text("/plan/sections/command"))
                .table(
                        "Places",
                        List.of("Place", "Address", "Right door", "Staging", "Rally", "Command post"),
                        known.sites().values().stream().map(this::place));
    }

    private List<String> place(JsonNode site) {
        return List.of(
                text(site, "label"),
                text(site, "address"),
                door(site),
                text(site, "/survey/stagingArea/description"),
                text(site, "/survey/rallyPoint/description"),
                text(site, "/survey/commandPost/description"));
    }

    private String door(JsonNode site) {
        String id = text(site, "id");
        return Stream.concat(
                        site.path("verifications").valueStream(),
                        known.all("verifications")
                                .filter(each -> text(each, "siteId").equals(id)))
                .map(each -> String.join(", ", Known.lines(text(each, "description"), text(each, "name"))))
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private Form warrants() {
        return new Form("warrants", "Warrants")
                .table(
                        "Warrants",
                        List.of("Place", "Kind", "Status", "Court and judge", "Execute by", "To seize"),
                        known.all("warrants").map(this::warrant));
    }

    private List<String> warrant(JsonNode warrant) {
        JsonNode order = warrant.path("decision").isObject() ? warrant.path("decision") : warrant;
        return List.of(
                known.site(warrant),
                word(warrant, "kind"),
                word(warrant, "status"),
                String.join(", ", Known.lines(text(warrant, "court"), text(order, "judge"))),
                known.time(order, "executeBy"),
                words(warrant, "itemsToSeize"));
    }

    private Form care() {
        JsonNode care = known.plan().path("care").isObject()
                ? known.plan().path("care")
                : known.plan().path("carePlan");
        JsonNode expected = care.path("expected").isObject() ? care.path("expected") : care;
        return new Form("care", "Care of victims")
                .say("Adults expected", text(expected, "adults"))
                .say("Minors expected", text(expected, "minors"))
                .say("Languages", words(expected, "languages"))
                .say(
                        "Reception",
                        String.join(
                                ", ",
                                care.path("reception")
                                        .valueStream()
                                        .filter(JsonNode::isString)
                                        .map(JsonNode::asString)
                                        .toList()))
                .table(
                        "What providers can give",
                        List.of("Provider", "Beds", "Advocates", "Interviewers", "Interpreters"),
                        Stream.concat(care.path("capacities").valueStream(), known.all("capacities"))
                                .map(capacity -> List.of(
                                        known.agency(capacity, capacity.has("providerId") ? "providerId" : "id"),
                                        text(capacity, "beds"),
                                        text(capacity, "advocates"),
                                        text(capacity, "forensicInterviewers"),
                                        words(capacity, "interpreters"))));
    }

    private Form decisions() {
        return new Form("decisions", "Approvals, briefings and the word to go")
                .say(
                        "The word",
                        String.join(
                                ", ",
                                Known.lines(
                                        text(known.plan(), "/go/decision"),
                                        text(known.plan(), "/go/by"),
                                        text(known.plan(), "/go/reason"))))
                .table(
                        "Approvals",
                        List.of("Agency", "Answer", "By", "At", "Still counts"),
                        Stream.concat(known.all("/plan/approvals"), known.all("approvals"))
                                .map(answer -> List.of(
                                        known.agency(answer, "agencyId"),
                                        word(answer, "decision"),
                                        text(answer, "by"),
                                        known.time(answer, "at"),
                                        text(answer, "stale").equals("true") ? "No: the plan has changed" : "")))
                .table(
                        "Briefings",
                        List.of("At", "Held by", "Notes"),
                        Stream.concat(known.all("/plan/briefings"), known.all("briefings"))
                                .map(held ->
                                        List.of(known.time(held, "at"), text(held, "heldBy"), text(held, "notes"))));
    }
}
