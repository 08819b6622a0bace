package muster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import muster.disclosure.Catalogue;
import muster.disclosure.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The description of what is sent: channels are written by hand, messages are those of the catalogue and no others. */
class AsyncApiTest {
    private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");
    private static final Set<String> BY_HAND =
            Set.of("updates", "published", "announced", "signed", "notice", "update");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.SPLIT_LINES)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    @Test
    void the_messages_are_the_catalogues() throws IOException {
        ObjectNode written = (ObjectNode) YAML.readTree(Files.readString(FILE));
        ObjectNode meant = written.deepCopy();
        ObjectNode messages = refilled(meant, "/components/messages");
        ObjectNode schemas = refilled(meant, "/components/schemas");
        ObjectNode stream = refilled(meant, "/channels/stream/messages");
        ObjectNode webhooks = refilled(meant, "/channels/webhooks/messages");
        for (EventType type : Catalogue.load().types()) {
            (type.inFeed() ? stream : webhooks)
                    .putObject(type.type())
                    .put("$ref", "#/components/messages/" + type.type());
            messages.set(type.type(), type.inFeed() ? update(type) : notice(type));
            define(type, schemas);
        }
        if (Boolean.getBoolean("muster.asyncapi.renew")) {
            Files.writeString(FILE, YAML.writeValueAsString(meant));
        }
        assertThat(YAML.readTree(Files.readString(FILE)))
                .as("Renew %s with -Dmuster.asyncapi.renew=true and review the difference", FILE)
                .isEqualTo(meant);
    }

    @Test
    void every_reference_finds_its_part() throws IOException {
        JsonNode document = YAML.readTree(Files.readString(FILE));
        assertThat(document.findValuesAsString("$ref"))
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(document.path("asyncapi").asString()).startsWith("3.");
    }

    /** Without what the catalogue fills in. */
    private static ObjectNode refilled(ObjectNode document, String pointer) {
        ObjectNode part = (ObjectNode) document.at(pointer);
        part.propertyNames().stream()
                .filter(name -> !BY_HAND.contains(name))
                .toList()
                .forEach(part::remove);
        return part;
    }

    private static ObjectNode update(EventType type) {
        ObjectNode message = named(type);
        message.set("payload", payload(type, "update"));
        example(message)
                .put("seq", 1)
                .put("type", type.type())
                .put("operationId", "1782455d-f69f-42b6-a42d-23f4fe68a2d5")
                .put("occurredAt", "2026-11-26T14:13:00Z")
                .set("data", type.example());
        return message;
    }

    /** A delivery to a receiver that is no update. */
    private static ObjectNode notice(EventType type) {
        ObjectNode message = named(type).put("contentType", "application/cloudevents+json; charset=UTF-8");
        message.putObject("headers").put("$ref", "#/components/schemas/signed");
        message.set("payload", payload(type, "notice"));
        example(message)
                .put("specversion", "1.0")
                .put("id", "8d1f3a52-6f0e-4a7c-9a53-0c6b7d7a1e90")
                .put("source", "urn:muster:agency:5d0f6c1e-2a7b-4c39-9f3e-0b8a4d2c7e11")
                .put("type", type.type())
                .put("subject", "5d0f6c1e-2a7b-4c39-9f3e-0b8a4d2c7e11")
                .put("time", "2026-11-26T14:13:00Z")
                .put("datacontenttype", "application/json")
                .put("sequence", "0")
                .set("data", type.example());
        return message;
    }

    private static ObjectNode named(EventType type) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("name", type.type())
                .put("title", type.title())
                .put("summary", type.description());
    }

    private static ObjectNode payload(EventType type, String shape) {
        ObjectNode payload = JsonMapper.shared().createObjectNode();
        payload.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + shape);
        ObjectNode members = payload.putObject("properties");
        members.putObject("type").put("const", type.type());
        members.putObject("data").put("$ref", "#/components/schemas/" + type.type());
        return payload;
    }

    private static ObjectNode example(ObjectNode message) {
        return message.putArray("examples").addObject().putObject("payload");
    }

    /** What a schema brings with it stands once for all of them. */
    private static void define(EventType type, ObjectNode schemas) {
        ObjectNode schema = (ObjectNode) pointed(type.schema());
        schema.remove("$schema");
        JsonNode shared = schema.remove("$defs");
        schemas.set(type.type(), schema);
        if (shared != null) {
            schemas.setAll((ObjectNode) shared);
        }
    }

    private static JsonNode pointed(JsonNode schema) {
        return JsonMapper.shared().readTree(schema.toString().replace("#/$defs/", "#/components/schemas/"));
    }
}
