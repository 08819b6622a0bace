package muster.outside;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.outside.Described.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The service's description of itself: whole, true to its controllers, and changed only on purpose. */
@ExtendWith(Running.class)
class OpenApiIT {
    private static final Path GOLDEN = Path.of("src/test/resources/openapi.json");
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Bodies in which every member has a default, and answers of which some readers are told nothing. */
    private static final Set<String> ALL_OPTIONAL =
            Set.of("SubmitPlanBody", "HoldBriefingBody", "ApproveTechniqueBody", "BeforeCourt");

    /** Whoever may see an operation at all may mark what is in it, and give something to it. */
    private static final Set<String> FOR_ALL = Set.of("mark-for-review", "contribute-material");

    private final Service muster;
    private final Described api;

    OpenApiIT(Service muster) {
        this.muster = muster;
        this.api = Described.by(muster);
    }

    @Test
    void it_changes_only_on_purpose() throws IOException {
        if (Boolean.getBoolean("muster.openapi.renew")) {
            Files.writeString(GOLDEN, pretty(api.document()) + "\n");
        }
        List<String> differences = new ArrayList<>();
        compare("", PRETTY.readTree(Files.readString(GOLDEN)), api.document(), differences);
        assertThat(differences)
                .as(
                        "What clients rely on changed. If that is meant, run this test with -Dmuster.openapi.renew=true,"
                                + " and review and commit the difference in %s",
                        GOLDEN)
                .isEmpty();
    }

    @Test
    void it_is_valid_as_OpenAPI_3_1() {
        assertThat(api.document().path("openapi").asString()).startsWith("3.1.");
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(api.text());
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).hasSameSizeAs(api.document().path("paths"));
    }

    @Test
    void it_says_what_it_is_and_who_gets_in() {
        assertThat(api.document().at("/info/title").asString()).isEqualTo("Muster");
        assertThat(api.document().at("/info/description").asString()).isNotBlank();
        assertThat(api.document().at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(api.document().at("/security/0").has("bearer")).isTrue();
        assertThat(api.document()
                        .at("/components/securitySchemes/bearer/scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(api.text()).doesNotContain("127.0.0.1", "localhost", "/demo");
    }

    @Test
    void it_describes_every_mapping_and_no_other() {
        Set<String> mappings = new HashSet<>(muster.mappings());
        mappings.removeIf(mapping -> mapping.endsWith(" /error"));
        Set<String> described = api.operations().stream()
                .map(each -> each.method() + " " + each.path())
                .collect(toSet());
        assertThat(described).isNotEmpty().isEqualTo(mappings);
    }

    @Test
    void every_operation_is_named_and_sorted() {
        Set<String> tags = api.document()
                .path("tags")
                .valueStream()
                .peek(tag -> assertThat(tag.path("description").asString()).isNotBlank())
                .map(tag -> tag.path("name").asString())
                .collect(toSet());
        Set<String> ids = new HashSet<>();
        for (Op each : api.operations()) {
            assertThat(each.node().path("summary").asString())
                    .as("summary of %s", each)
                    .isNotBlank();
            assertThat(each.id()).as("%s", each).matches("[a-z]+(-[a-z]+)*");
            assertThat(ids.add(each.id())).as("%s has its id alone", each).isTrue();
            assertThat(tags)
                    .as("tags of %s", each)
                    .contains(each.node().at("/tags/0").asString());
            assertThat(each.parameters())
                    .as("parameters of %s", each)
                    .doesNotHaveDuplicates()
                    .allMatch(it -> it.path("in").asString().equals("path")
                            || !it.path("description").asString().isBlank());
        }
    }

    @Test
    void every_operation_says_what_it_answers() {
        for (Op each : api.operations()) {
            boolean creates = each.isCommand() && each.node().path("responses").has("201");
            boolean begins = !each.node().path("responses").has("200");
            assertThat(each.response(begins ? "202" : creates ? "201" : "200").path("content"))
                    .as("success of %s", each)
                    .isNotEmpty();
            assertThat(each.node().path("responses").propertyNames())
                    .as("problems of %s", each)
                    .contains("401", "503");
            if (each.isCommand()) {
                assertThat(each.node().path("responses").propertyNames())
                        .as("problems of %s", each)
                        .contains("200", "400", "409", "412", "422");
                assertThat(each.node().path("responses").has("403")).isEqualTo(!FOR_ALL.contains(each.id()));
                assertThat(each.response(creates ? "201" : "200")
                                .path("headers")
                                .propertyNames())
                        .as("%s", each)
                        .contains("ETag", "Ledger-Position", "Request-Id");
            }
            if (each.path().contains("{")) {
                assertThat(each.node().path("responses").has("404"))
                        .as("404 of %s", each)
                        .isTrue();
            }
        }
    }

    @Test
    void every_record_says_what_is_always_there() {
        api.schemas().propertyStream().forEach(schema -> {
            assertThat(schema.getValue().has("required") || ALL_OPTIONAL.contains(schema.getKey()))
                    .as("required of %s", schema.getKey())
                    .isTrue();
            assertThat(schema.getValue().path("properties").propertyNames())
                    .as("members of %s", schema.getKey())
                    .containsAll(schema.getValue()
                            .path("required")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        });
    }

    @Test
    void every_body_bears_the_name_of_its_command() {
        for (Op each : api.operations()) {
            String ref = each.node()
                    .at("/requestBody/content/application~1json/schema/$ref")
                    .asString();
            if (each.takesJson()) {
                assertThat(ref.replaceAll(".*/", "").toLowerCase())
                        .isEqualTo(each.id().replace("-", "") + "body");
            }
        }
    }

    private static String pretty(JsonNode document) {
        return PRETTY.writeValueAsString(PRETTY.treeToValue(document, Object.class));
    }

    private static void compare(String at, JsonNode golden, JsonNode served, List<String> differences) {
        if (golden.isContainer() && golden.getNodeType() == served.getNodeType() && golden.size() == served.size()) {
            if (golden.isArray()) {
                for (int i = 0; i < golden.size(); i++) {
                    compare(at + "/" + i, golden.get(i), served.get(i), differences);
                }
                return;
            }
            if (served.propertyNames().containsAll(golden.propertyNames())) {
                golden.propertyStream()
                        .forEach(member -> compare(
                                at + "/" + member.getKey(),
                                member.getValue(),
                                served.get(member.getKey()),
                                differences));
                return;
            }
        }
        if (!golden.equals(served)) {
            differences.add(at + " was " + golden + ", is " + served);
        }
    }
}
