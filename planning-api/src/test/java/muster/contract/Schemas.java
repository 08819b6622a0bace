package muster.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What of a released schema a client relies on that today's does not give. What is sent to the service may only be asked for more
 * leniently; what is sent by it keeps every promise.
 */
final class Schemas {
    /** Who must put up with a change. */
    enum Flow {
        /** Clients send it: nothing more may be asked of them. */
        REQUEST,
        /** Clients read it: nothing that was promised may be missing. */
        ANSWER,
        /** Clients read it, and what was stored under the released schema, too: nothing new may be promised either. */
        STORED
    }

    private final JsonNode released;
    private final JsonNode today;
    private final Flow flow;
    private final List<String> breaks;
    private final Set<String> seen = new HashSet<>();

    /** @param released the document to which references of its schemas point; {@code today}: likewise */
    Schemas(JsonNode released, JsonNode today, Flow flow, List<String> breaks) {
        this.released = released;
        this.today = today;
        this.flow = flow;
        this.breaks = breaks;
    }

    void compare(String at, JsonNode before, JsonNode now) {
        String reference = before.path("$ref").asString("");
        if (!reference.isEmpty() && !seen.add(reference + " " + now.path("$ref").asString(""))) {
            return;
        }
        JsonNode was = resolved(before, released);
        JsonNode is = resolved(now, today);
        types(at, was, is);
        values(at, was, is);
        required(at, was, is);
        limits(at, was, is);
        members(at, was, is);
    }

    private void types(String at, JsonNode was, JsonNode is) {
        Set<String> before = words(was.path("type"));
        Set<String> now = words(is.path("type"));
        boolean same = flow == Flow.REQUEST ? now.containsAll(before) : now.equals(before);
        if (!before.isEmpty() && !(now.isEmpty() && flow == Flow.REQUEST) && !same) {
            breaks.add(at + " was " + before + ", is " + now);
        }
        if (!was.path("format").equals(is.path("format"))) {
            breaks.add(at + " has another format");
        }
    }

    private void values(String at, JsonNode was, JsonNode is) {
        if (is.has("enum")) {
            Set<String> lost = words(was.path("enum"));
            lost.removeAll(words(is.path("enum")));
            lost.forEach(value -> breaks.add(at + " lost the value " + value));
            if (!was.has("enum")) {
                breaks.add(at + " takes a few values only");
            }
        }
    }

    private void required(String at, JsonNode was, JsonNode is) {
        Set<String> before = words(was.path("required"));
        Set<String> now = words(is.path("required"));
        now.stream()
                .filter(name -> flow != Flow.ANSWER && !before.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " is newly required"));
        before.stream()
                .filter(name -> flow != Flow.REQUEST && !now.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " is no longer always there"));
    }

    private void limits(String at, JsonNode was, JsonNode is) {
        if (flow != Flow.REQUEST) {
            return;
        }
        for (String least : List.of("minimum", "exclusiveMinimum", "minLength", "minItems")) {
            if (is.path(least).asDouble(0) > was.path(least).asDouble(0)) {
                breaks.add(at + " has a higher " + least);
            }
        }
        for (String most : List.of("maximum", "maxLength", "maxItems")) {
            if (is.path(most).asDouble(Double.MAX_VALUE) < was.path(most).asDouble(Double.MAX_VALUE)) {
                breaks.add(at + " has a lower " + most);
            }
        }
        if (is.has("pattern") && !is.path("pattern").equals(was.path("pattern"))) {
            breaks.add(at + " has another pattern");
        }
    }

    private void members(String at, JsonNode was, JsonNode is) {
        was.path("properties").propertyStream().forEach(member -> {
            JsonNode now = is.path("properties").path(member.getKey());
            if (now.isMissingNode()) {
                breaks.add(at + "/" + member.getKey() + " is gone");
            } else {
                compare(at + "/" + member.getKey(), member.getValue(), now);
            }
        });
        for (String inner : List.of("items", "additionalProperties")) {
            if (was.path(inner).isObject()) {
                compare(at + "/" + inner, was.path(inner), is.path(inner));
            }
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (int i = 0; i < was.path(choice).size(); i++) {
                compare(
                        at + "/" + choice + i,
                        was.path(choice).path(i),
                        is.path(choice).path(i));
            }
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static Set<String> words(JsonNode one) {
        return one.isArray()
                ? one.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(HashSet::new))
                : one.isMissingNode() ? new HashSet<>() : new HashSet<>(Set.of(one.asString()));
    }
}
