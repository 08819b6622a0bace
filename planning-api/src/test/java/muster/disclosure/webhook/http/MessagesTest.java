package muster.disclosure.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.disclosure.Catalogue;
import muster.disclosure.EventType;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What receivers are told beside the updates is what the catalogue says. */
class MessagesTest {
    private static final Path SENDERS = Path.of("src/main/java/muster/disclosure/webhook/http");
    private static final Pattern TYPE = Pattern.compile("\"(muster(?:\\.[a-z-]+){2}\\.v\\d+)\"");
    private static final AgencyId AGENCY = new AgencyId(new UUID(0x4000, 1));
    private static final Instant NOW = Instant.parse("2026-11-26T14:13:00Z");

    private final Catalogue catalogue = Catalogue.load();
    private final Messages messages = new Messages(JsonMapper.shared());

    @Test
    void every_type_has_its_entry_and_no_other_has() throws IOException {
        Set<String> sent = new HashSet<>();
        try (Stream<Path> sources = Files.list(SENDERS)) {
            for (Path source : sources.toList()) {
                TYPE.matcher(Files.readString(source))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(sent::add);
            }
        }
        assertThat(catalogue.types().stream().filter(type -> !type.inFeed()).map(EventType::type))
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void a_test_is_as_described() {
        assertDescribed(messages.test(AGENCY, "test-1", NOW));
    }

    /** Of one that its agency disabled itself nobody is told. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASKED")
    void that_another_receiver_is_disabled_is_as_described(DisabledBecause because) {
        assertDescribed(messages.disabled(AGENCY, "disabled-1", new RecordId(new UUID(0x4000, 7)), because, NOW));
    }

    private void assertDescribed(byte[] message) {
        JsonNode event = JsonMapper.shared().readTree(message);
        EventType type = catalogue.type(event.path("type").asString()).orElseThrow();
        ObjectNode closed = ((ObjectNode) type.schema().deepCopy()).put("additionalProperties", false);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(closed)
                        .validate(event.path("data")))
                .isEmpty();
        assertThat(event.path("sequence").asString()).as("no update").isEqualTo("0");
    }
}
