package muster.operation.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two states of a plan, in the terms of the operation's own body.
 *
 * @param from version of the one; {@code to} of the other. They may stand in either order: {@code before} is always of from
 */
public record PlanDiff(long from, long to, List<Change> changes) {
    private static final List<String> IDS = List.of("id", "agencyId", "providerId");

    /**
     * @param path a JSON pointer, in which an entry of a list is named by its id and not by its place: a place means
     *     another entry as soon as one before it goes
     * @param before null where it is new
     * @param after null where it is gone
     */
    public record Change(
            String path, @Nullable Value before, @Nullable Value after) {}

    /** Any JSON: a number, a text, a whole entry. */
    public record Value(@JsonValue JsonNode json) {}

    /** @param before an operation's body, and {@code after} another of the same operation */
    public static PlanDiff between(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        members(before, after).stream()
                .filter(name -> !name.equals("version"))
                .forEach(name -> compare("/" + name, before.get(name), after.get(name), changes));
        return new PlanDiff(before.get("version").asLong(), after.get("version").asLong(), changes);
    }

    private static void compare(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> changes) {
        JsonNode one = present(before);
        JsonNode other = present(after);
        if (Objects.equals(one, other)) {
            return;
        }
        Map<String, JsonNode> ones = parts(one);
        Map<String, JsonNode> others = parts(other);
        if (one == null
                || other == null
                || ones == null
                || others == null
                || !one.getNodeType().equals(other.getNodeType())) {
            changes.add(new Change(path, value(one), value(other)));
            return;
        }
        Set<String> names = new LinkedHashSet<>(ones.keySet());
        names.addAll(others.keySet());
        names.forEach(name -> compare(path + "/" + escaped(name), ones.get(name), others.get(name), changes));
    }

    private static @Nullable Value value(@Nullable JsonNode node) {
        return node == null ? null : new Value(node);
    }

    private static @Nullable JsonNode present(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    /** Members of an object, or entries of a list of things that have ids; null for all else. */
    private static @Nullable Map<String, JsonNode> parts(@Nullable JsonNode node) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            node.properties().forEach(member -> parts.put(member.getKey(), member.getValue()));
            return parts;
        }
        if (node == null || !node.isArray()) {
            return null;
        }
        for (JsonNode entry : node) {
            String id = IDS.stream()
                    .filter(entry::has)
                    .map(name -> entry.get(name).asString())
                    .findFirst()
                    .orElse(null);
            if (id == null || parts.put(id, entry) != null) {
                return null;
            }
        }
        return parts;
    }

    private static Set<String> members(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        return names;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
