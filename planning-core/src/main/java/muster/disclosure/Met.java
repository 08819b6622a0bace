package muster.disclosure;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import muster.operation.event.MinorNotice.Register;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who was met, as a reader of the log knows it.
 *
 * @param key the reference, or of an entry without one the entry
 * @param at for the first time; null where that is not shown
 */
record Met(String key, @Nullable Instant at, Set<String> classes, boolean minor) {
    static Map<String, Met> in(JsonNode body) {
        Map<String, Met> met = new LinkedHashMap<>();
        for (JsonNode entry : Tally.log(body, "RECOVERY")) {
            JsonNode recovery = Tally.part(entry, "recovery");
            String key =
                    Tally.text(recovery, "survivorRef").orElse(entry.path("id").asString(""));
            Set<String> classes = new TreeSet<>();
            recovery.path("classes").forEach(one -> classes.add(one.asString()));
            Met now = new Met(
                    key, Tally.at(entry, "at"), classes, recovery.path("minor").asBoolean(false));
            met.merge(key, now, Met::and);
        }
        return met;
    }

    /** The last word on who is a minor counts. */
    private Met and(Met later) {
        Set<String> all = new TreeSet<>(classes);
        all.addAll(later.classes);
        return new Met(key, earlier(at, later.at), all, later.minor);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** By survivor, when first. */
    static Map<String, Instant> firstOf(JsonNode body, String kind, String part) {
        Map<String, Instant> first = new HashMap<>();
        for (JsonNode entry : Tally.log(body, kind)) {
            note(first, entry, Tally.part(entry, part));
        }
        return first;
    }

    static Map<String, Instant> noticesTo(Register register, JsonNode body) {
        Map<String, Instant> first = new HashMap<>();
        for (JsonNode entry : Tally.log(body, "NOTICE")) {
            JsonNode notice = Tally.part(entry, "notice");
            if (register.name().equals(notice.path("to").asString(""))) {
                note(first, entry, notice);
            }
        }
        return first;
    }

    private static void note(Map<String, Instant> first, JsonNode entry, JsonNode part) {
        Instant at = Tally.at(entry, "at");
        Tally.text(part, "survivorRef")
                .ifPresent(survivor -> first.merge(
                        survivor,
                        Objects.requireNonNull(at),
                        (one, other) -> Objects.requireNonNull(earlier(one, other))));
    }
}
