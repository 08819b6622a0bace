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
    private static final Set<String> BY_HAND = Set.of("updates", "published", "announced", "disabled", "update");
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
        for (EventType type : Catalogue.load().types()) {
            stream.putObject(type.type()).put("$ref", "#/components/messages/" + type.type());
            messages.set(type.type(), message(type));
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

    private static ObjectNode message(EventType type) {
        ObjectNode message = JsonMapper.shared()
                .createObjectNode()
                .put("name", type.type())
                .put("title", type.title())
                .put("summary", type.description());
        ObjectNode payload = message.putObject("payload");
        payload.putArray("allOf").addObject().put("$ref", "#/components/schemas/update");
        ObjectNode members = payload.putObject("properties");
        members.putObject("type").put("const", type.type());
        members.putObject("data").put("$ref", "#/components/schemas/" + type.type());
        message.putArray("examples")
                .addObject()
                .putObject("payload")
                .put("seq", 1)
                .put("type", type.type())
                .put("operationId", "1782455d-f69f-42b6-a42d-23f4fe68a2d5")
                .put("occurredAt", "2026-11-26T14:13:00Z")
                .set("data", type.example());
        return message;
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
