package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the service says of itself at /openapi.json. */
record Described(JsonNode document, String text) {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** One operation; {@code method} in capitals. */
    record Op(String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asString();
        }

        JsonNode response(String status) {
            return node.path("responses").path(status);
        }

        List<JsonNode> parameters() {
            return node.path("parameters").valueStream().toList();
        }

        boolean isCommand() {
            return parameters().stream()
                    .map(each -> each.path("name").asString())
                    .toList()
                    .containsAll(List.of("Idempotency-Key", "If-Match"));
        }

        /** Not so a sheet. */
        boolean takesJson() {
            return node.path("requestBody").path("content").has("application/json");
        }

        /** The path with the given ids in the place of its variables. */
        String path(Map<String, String> ids) {
            String filled = path;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            return filled;
        }

        @Override
        public String toString() {
            return id() + " (" + method + " " + path + ")";
        }
    }

    static Described by(Service muster) {
        Answer answer = muster.unknown().get("/openapi.json").expect(200);
        return new Described(answer.json(), answer.text());
    }

    List<Op> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(each -> new Op(each.getKey().toUpperCase(), path.getKey(), each.getValue())))
                .toList();
    }

    Op operation(String id) {
        return operations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    JsonNode schemas() {
        return document.path("components").path("schemas");
    }

    /** Every example of a body of this kind of content: an object with a schema and named examples. */
    List<JsonNode> examples(JsonNode content) {
        return content.path("examples")
                .valueStream()
                .map(example -> example.has("$ref")
                        ? document.at(example.path("$ref").asString().substring(1))
                        : example)
                .map(example -> example.path("value"))
                .toList();
    }

    /** Every place where a body is described, with a name for it. */
    Stream<Map.Entry<String, JsonNode>> contents() {
        return operations().stream()
                .flatMap(each -> Stream.concat(
                        named(each + " body", each.node().path("requestBody")),
                        each.node()
                                .path("responses")
                                .propertyStream()
                                .flatMap(answer -> named(each + " " + answer.getKey(), answer.getValue()))));
    }

    private static Stream<Map.Entry<String, JsonNode>> named(String name, JsonNode body) {
        return body.path("content")
                .propertyStream()
                .map(content -> Map.entry(name + " " + content.getKey(), content.getValue()));
    }

    void assertValid(String name, JsonNode schema, JsonNode value) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.path("components"));
        assertThat(SCHEMAS.getSchema(whole).validate(value))
                .as("%s: %s", name, value)
                .isEmpty();
    }
}
