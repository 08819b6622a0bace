package muster.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every type of message that an agency can be sent, as clients are told of it. What updates tell, {@link Disclosure} says; what receivers
 * are told beside the feed, those say who deliver it.
 */
public final class Catalogue {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFINITION = "#/$defs/";

    private final Map<String, EventType> types = new LinkedHashMap<>();

    private Catalogue(JsonNode written) {
        add(written, "types", true);
        add(written, "webhook", false);
    }

    private void add(JsonNode written, String part, boolean inFeed) {
        written.path(part).propertyStream().forEach(entry -> {
            EventType type = read(entry.getKey(), entry.getValue(), inFeed, written.path("defs"));
            types.put(type.type(), type);
        });
    }

    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/muster/event-types.json")) {
            return new Catalogue(
                    JsonMapper.shared().readTree(Objects.requireNonNull(in, "The catalogue is in the jar.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<EventType> types() {
        return List.copyOf(types.values());
    }

    public Optional<EventType> type(String type) {
        return Optional.ofNullable(types.get(type));
    }

    private static EventType read(String type, JsonNode written, boolean inFeed, JsonNode definitions) {
        ObjectNode schema = JsonMapper.shared().createObjectNode().put("$schema", DIALECT);
        schema.setAll((ObjectNode) written.path("schema"));
        ObjectNode needed = JsonMapper.shared().createObjectNode();
        define(written.path("schema"), definitions, needed);
        if (!needed.isEmpty()) {
            schema.set("$defs", needed);
        }
        return new EventType(
                type,
                written.path("title").asString(),
                written.path("description").asString(),
                Integer.parseInt(type.substring(type.lastIndexOf(".v") + 2)),
                schema,
                written.path("example"),
                inFeed);
    }

    /** A schema brings with it what it refers to, so that it can be used alone. */
    private static void define(JsonNode schema, JsonNode definitions, ObjectNode needed) {
        String reference = schema.path("$ref").asString("");
        String name = reference.startsWith(DEFINITION) ? reference.substring(DEFINITION.length()) : "";
        if (!name.isEmpty() && !needed.has(name)) {
            JsonNode definition = definitions.required(name);
            needed.set(name, definition);
            define(definition, definitions, needed);
        }
        schema.forEach(part -> define(part, definitions, needed));
    }
}
