package muster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import muster.disclosure.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nothing that was released is taken away or asked for more strictly. What was released lies in {@code contract}; a release puts what
 * is so then in its place, by {@code -Dmuster.contract.release=true}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasedContractTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path RELEASED = Path.of("src/test/resources/contract");
    private static final Set<String> WORDS = Set.of("example", "examples", "description", "summary");

    private final JsonNode doors;
    private final JsonNode types;

    /** What is served is compared with this file by {@code OpenApiIT}. */
    ReleasedContractTest() throws IOException {
        doors = JSON.readTree(Files.readString(Path.of("src/test/resources/openapi.json")));
        ObjectNode schemas = JSON.createObjectNode();
        Catalogue.load().types().forEach(type -> schemas.set(type.type(), type.schema()));
        types = schemas;
        if (Boolean.getBoolean("muster.contract.release")) {
            Files.writeString(RELEASED.resolve("openapi.json"), wordless(doors) + "\n");
            Files.writeString(RELEASED.resolve("event-types.json"), wordless(types) + "\n");
        }
    }

    @Test
    void no_door_is_gone_or_narrower() throws IOException {
        assertThat(Contract.brokenByDoors(released("openapi.json"), doors)).isEmpty();
    }

    @Test
    void no_type_of_update_is_gone_or_tells_less() throws IOException {
        assertThat(Contract.brokenByTypes(released("event-types.json"), types)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths                                                        | /api/v1/event-types | GET /api/v1/event-types is gone
            /paths/~1api~1v1~1event-types                                 | get        | GET /api/v1/event-types is gone
            /components/schemas/EventType/properties                      | title      | GET /api/v1/event-types 200/items/items/title is gone
            /components/schemas/EventType/properties/title                | type       | GET /api/v1/event-types 200/items/items/title was [string], is []
            /components/schemas/EnrolOfficerBody/properties/capacity/enum | 0          | POST /api/v1/officers body/capacity lost the value SWORN
            /components/schemas/OfficerOnFile/required                    | 0          | GET /api/v1/officers 200/items/items/agencyId is no longer always there
            """)
    void what_is_taken_away_is_noticed(String from, String what, String breach) {
        assertThat(Contract.brokenByDoors(doors, without(doors, from, what))).contains(breach);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /muster.raid.cancelled.v1/properties                                    | reason | muster.raid.cancelled.v1/reason is gone
            /muster.operation.go-decided.v1/properties/status/enum                  | 2      | muster.operation.go-decided.v1/status lost the value HOLD
            /muster.raid.scheduled.v1/$defs/window/required                         | 1      | muster.raid.scheduled.v1/window/end is no longer always there
            /muster.raid.scheduled.v1/properties/window                             | $ref   | muster.raid.scheduled.v1/window was [object], is []
            ''                                                                      | muster.note.logged.v1 | muster.note.logged.v1 is gone
            """)
    void what_is_told_no_more_is_noticed(String from, String what, String breach) {
        assertThat(Contract.brokenByTypes(types, without(types, from, what))).contains(breach);
    }

    @Test
    void what_is_newly_required_is_noticed() {
        JsonNode stricter = changed(
                doors, "/components/schemas/EnrolOfficerBody/required", all -> ((ArrayNode) all).add("subject"));
        assertThat(Contract.brokenByDoors(doors, stricter))
                .contains("POST /api/v1/officers body/subject is newly required");
        JsonNode promised =
                changed(types, "/muster.raid.cancelled.v1/required", all -> ((ArrayNode) all).add("reason"));
        assertThat(Contract.brokenByTypes(types, promised))
                .as("updates that are stored have none")
                .containsExactly("muster.raid.cancelled.v1/reason is newly required");
    }

    @Test
    void what_is_added_breaks_nothing() {
        JsonNode more = changed(
                doors,
                "/components/schemas/EventType/properties",
                all -> ((ObjectNode) all).putObject("more").put("type", "string"));
        assertThat(Contract.brokenByDoors(doors, more)).isEmpty();
        assertThat(Contract.brokenByTypes(without(types, "", "muster.note.logged.v1"), types))
                .isEmpty();
        assertThat(Contract.brokenByDoors(without(doors, "/paths", "/api/v1/event-types"), doors))
                .isEmpty();
    }

    private static JsonNode released(String name) throws IOException {
        return JSON.readTree(Files.readString(RELEASED.resolve(name)));
    }

    private static JsonNode without(JsonNode document, String from, String what) {
        return changed(document, from, part -> {
            if (part instanceof ArrayNode list) {
                list.remove(Integer.parseInt(what));
            } else {
                ((ObjectNode) part).remove(List.of(what));
            }
        });
    }

    private static JsonNode changed(JsonNode document, String at, Consumer<JsonNode> change) {
        JsonNode copy = document.deepCopy();
        change.accept(copy.at(at));
        return copy;
    }

    /** Words may be put better at any time. */
    private static JsonNode wordless(JsonNode document) {
        JsonNode copy = document.deepCopy();
        strip(copy, false);
        return copy;
    }

    private static void strip(JsonNode node, boolean named) {
        if (node instanceof ObjectNode object && !named) {
            object.remove(WORDS);
        }
        node.propertyStream()
                .forEach(member ->
                        strip(member.getValue(), !named && member.getKey().equals("properties")));
        node.valueStream().filter(each -> node.isArray()).forEach(each -> strip(each, false));
    }
}
