package muster.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts what is shown; where nothing of it ever is, there is no number. */
final class Tally {
    private @Nullable Integer count;

    void add(boolean shown, int more) {
        if (shown) {
            count = (count == null ? 0 : count) + more;
        }
    }

    @Nullable
    Integer count() {
        return count;
    }

    /** The entries of the log that no other puts right. */
    static List<JsonNode> log(JsonNode body) {
        Set<String> wrong = new HashSet<>();
        body.path("log").forEach(entry -> text(entry, "corrects").ifPresent(wrong::add));
        return entries(body, "log")
                .filter(entry -> !wrong.contains(entry.path("id").asString("")))
                .toList();
    }

    static List<JsonNode> log(JsonNode body, String kind) {
        return log(body).stream()
                .filter(entry -> kind.equals(entry.path("kind").asString("")))
                .toList();
    }

    static Stream<JsonNode> entries(JsonNode body, String list) {
        return body.path(list).valueStream();
    }

    /** A plan holds it under its name, an agency's model in the entry itself. */
    static JsonNode part(JsonNode entry, String name) {
        return entry.path(name).isObject() ? entry.path(name) : entry;
    }

    static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    static @Nullable Instant at(JsonNode node, String name) {
        return text(node, name).map(Instant::parse).orElse(null);
    }

    /** The lower one of two in the middle. */
    static @Nullable Duration median(List<Duration> some) {
        List<Duration> sorted = new ArrayList<>(some);
        Collections.sort(sorted);
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }
}
