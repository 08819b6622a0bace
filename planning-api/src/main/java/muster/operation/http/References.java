package muster.operation.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.shared.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is written {@code $2} where an id belongs: that of the thing that the third command would create. */
record References(List<String> ids) {
    private static final Pattern REFERENCE = Pattern.compile("\\$(\\d{1,3})");

    Map<String, String> resolved(@Nullable Map<String, String> named) {
        Map<String, String> resolved = new TreeMap<>();
        if (named != null) {
            named.forEach((name, id) -> resolved.put(name, resolved(id)));
        }
        return resolved;
    }

    JsonNode resolved(@Nullable JsonNode body) {
        return switch (body) {
            case null -> JsonNodeFactory.instance.objectNode();
            case ObjectNode object -> {
                ObjectNode resolved = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> resolved.set(member.getKey(), resolved(member.getValue())));
                yield resolved;
            }
            case ArrayNode list -> {
                ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
                list.forEach(item -> resolved.add(resolved(item)));
                yield resolved;
            }
            case JsonNode text
            when text.isString() -> JsonNodeFactory.instance.stringNode(resolved(text.stringValue()));
            case JsonNode other -> other;
        };
    }

    private String resolved(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            return text;
        }
        int nth = Integer.parseInt(reference.group(1));
        if (nth >= ids.size()) {
            throw new Invalid("reference-to-nothing", "Let $n name a command that comes before; the first is $0.", "");
        }
        return ids.get(nth);
    }
}
