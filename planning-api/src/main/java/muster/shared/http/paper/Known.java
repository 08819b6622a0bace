package muster.shared.http.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the recipient of a copy knows of an operation: the JSON that the recipient reads, and nothing beside it. What is not
 * in it is nothing on paper, whether it is withheld or was never there.
 */
record Known(JsonNode plan, Map<String, String> names) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm z", Locale.US);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMM HH:mm'Z'", Locale.US);

    String text(String pointer) {
        return text(plan, pointer);
    }

    static String text(JsonNode node, String pointer) {
        JsonNode found = pointer.startsWith("/") ? node.at(pointer) : node.path(pointer);
        return found.isValueNode() && !found.isNull() ? found.asString() : "";
    }

    /** A word of the contract as people write it: {@code ENTRY_TEAM_LEADER}, Entry team leader. */
    static String word(JsonNode node, String pointer) {
        String words = text(node, pointer).replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String words(JsonNode node, String pointer) {
        return found(node, pointer)
                .valueStream()
                .map(each -> each.isValueNode() ? each.asString() : "")
                .collect(Collectors.joining("; "));
    }

    private static JsonNode found(JsonNode node, String pointer) {
        return pointer.startsWith("/") ? node.at(pointer) : node.path(pointer);
    }

    Stream<JsonNode> all(String pointer) {
        return found(plan, pointer).valueStream();
    }

    /** Tasks that somebody has. */
    List<JsonNode> tasks() {
        return all("assignments")
                .filter(task -> !text(task, "status").equals("RELEASED"))
                .toList();
    }

    List<JsonNode> raids() {
        return all("raids")
                .filter(raid -> !text(raid, "status").equals("CANCELLED"))
                .toList();
    }

    /** By id; a place that is known only by a task there counts as well. */
    Map<String, JsonNode> sites() {
        Map<String, JsonNode> sites = new LinkedHashMap<>();
        all("sites").forEach(site -> sites.put(text(site, "id"), site));
        all("assignments")
                .map(task -> task.path("site"))
                .filter(site -> !site.isMissingNode())
                .forEach(site -> sites.merge(text(site, "siteId"), site, Known::fuller));
        sites.remove("");
        return sites;
    }

    private static JsonNode fuller(JsonNode one, JsonNode other) {
        return one.size() >= other.size() ? one : other;
    }

    String site(JsonNode of) {
        return Optional.ofNullable(sites().get(text(of, "siteId")))
                .map(site -> text(site, "label"))
                .orElse("");
    }

    String agency(JsonNode of, String member) {
        return names.getOrDefault(text(of, member), "");
    }

    String time(JsonNode of, String pointer) {
        String at = text(of, pointer);
        return at.isEmpty() ? "" : time(Instant.parse(at));
    }

    /** On the clock of the operation, and in UTC. */
    String time(Instant at) {
        return zone().map(zone -> LOCAL.format(at.atZone(zone)) + " (" + UTC.format(at.atZone(ZoneOffset.UTC)) + ")")
                .orElseGet(() -> LOCAL.format(at.atZone(ZoneOffset.UTC)));
    }

    String window(JsonNode of) {
        JsonNode window = of.path("window");
        return window.isObject() ? time(window, "start") + " to " + time(window, "end") : staged(of);
    }

    private String staged(JsonNode of) {
        if (!text(of, "startHour").isEmpty()) {
            return "the hour of " + time(of, "startHour");
        }
        String day = text(of, "day");
        return day.isEmpty()
                ? text(of, "week")
                : day + ", " + text(of, "halfDay").toLowerCase(Locale.ROOT);
    }

    private Optional<ZoneId> zone() {
        String zone = text("zone");
        return zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone));
    }

    /** Each line that says something. */
    static List<String> lines(String... lines) {
        List<String> said = new ArrayList<>(List.of(lines));
        said.removeIf(String::isBlank);
        return said;
    }
}
