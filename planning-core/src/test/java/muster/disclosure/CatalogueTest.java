package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.agency.event.AgencyKind;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.stage.event.DisclosureStage;
import muster.disclosure.stage.event.StageOpened;
import muster.operation.RandomHistory;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.FieldEventKind;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationEvent;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.VictimCarePlanned;
import muster.origin.event.OriginEvent;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What clients are told of the updates is what they are sent. */
class CatalogueTest {
    private static final int HISTORIES = 200;
    private static final Path SENDERS = Path.of("src/main/java/muster/disclosure");
    private static final Pattern TYPE = Pattern.compile("\"(muster(?:\\.[a-z-]+){2}\\.v\\d+)\"");
    private static final OperationEvent LEFT =
            new AgencyWithdrawn(HarborPlan.OPERATION, HarborPlan.OTHER, "Its seat is lost");
    private static final List<Class<?>> EVENTS = Stream.of(
                    OperationEvent.class, DeconflictionEvent.class, OriginEvent.class, StageOpened.class)
            .<Class<?>>flatMap(all -> all.isSealed() ? Arrays.stream(all.getPermittedSubclasses()) : Stream.of(all))
            .toList();
    private static final Set<Class<?>> ENDS =
            Set.of(OfficerReleased.class, RaidCancelled.class, ConflictEnded.class, ReleaseEnded.class);
    /** Those that say who is in the operation, and would say it anew. */
    private static final Set<Class<?>> NOT_TWICE =
            Set.of(OperationOpened.class, AgencyInvited.class, AgencyWithdrawn.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Catalogue catalogue = Catalogue.load();

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    static Stream<EventType> types() {
        return Catalogue.load().types().stream();
    }

    private static List<String> updates() {
        return types().filter(EventType::inFeed).map(EventType::type).toList();
    }

    @Test
    void every_type_of_update_has_its_entry_and_no_other_has() throws IOException {
        Set<String> sent = new HashSet<>();
        try (Stream<Path> sources = Files.list(SENDERS)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                TYPE.matcher(Files.readString(source))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(sent::add);
            }
        }
        assertThat(updates()).containsExactlyInAnyOrderElementsOf(sent);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_is_explained_and_shown(EventType type) {
        assertThat(type.title()).isNotBlank();
        assertThat(type.description()).endsWith(".");
        assertThat(type.type()).endsWith(".v" + type.version());
        assertThat(type.schema().path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(type.schema().path("type").asString()).isEqualTo("object");
        assertThat(type.example().isEmpty())
                .isEqualTo(type.schema().path("properties").isEmpty());
        assertValid(type, type.example());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_an_agency_is_told_is_what_the_catalogue_says(long seed) {
        List<OperationEvent> history = RandomHistory.of(seed).events();
        for (AgencyId agency : RandomHistory.of(seed).agencies().keySet()) {
            for (Update update : Feed.of(agency, history)) {
                assertValid(catalogue.type(update.type()).orElseThrow(), JSON.valueToTree(update.data()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_member_that_can_be_told_is_described(AgencyKind kind) {
        Stream.of(HarborPlan.LEAD, HarborPlan.GUEST)
                .flatMap(agency -> everything(agency, kind))
                .forEach(update ->
                        assertValid(catalogue.type(update.type()).orElseThrow(), JSON.valueToTree(update.data())));
    }

    @Test
    void and_that_is_every_type() {
        Set<String> sent = new HashSet<>(Set.of("muster.participation.closed.v1"));
        for (AgencyKind kind : AgencyKind.values()) {
            everything(HarborPlan.LEAD, kind).forEach(update -> sent.add(update.type()));
            everything(HarborPlan.GUEST, kind).forEach(update -> sent.add(update.type()));
        }
        assertThat(sent).containsExactlyInAnyOrderElementsOf(updates());
    }

    /** What an agency is told when it comes into an operation in which all that can happen did, and of each of it once more. */
    private static Stream<Update> everything(AgencyId agency, AgencyKind kind) {
        Full full = new Full(agency, FieldEventKind.SET);
        List<OfOperation> events = everyEvent(agency, full);
        Situation before = Feed.situationAfter(List.of(
                HarborPlan.opened(),
                HarborPlan.invited(HarborPlan.GUEST, kind),
                HarborPlan.site(),
                (OperationEvent) full.of(VictimCarePlanned.class),
                (OperationEvent) full.of(RaidScheduled.class)));
        Situation after = before;
        for (OfOperation event : events) {
            if (!ENDS.contains(event.getClass())) {
                after = after.fold(event);
            }
        }
        Situation all = after;
        Stream<OfOperation> again = Stream.concat(
                events.stream(), Stream.of(HarborPlan.invited(HarborPlan.OTHER, AgencyKind.MEDICAL), LEFT));
        return Stream.concat(
                Disclosure.disclose(HarborPlan.invited(HarborPlan.GUEST, kind), Feed.MONDAY, before, agency).stream(),
                again.flatMap(event -> Stream.concat(
                        Disclosure.disclose(event, Feed.MONDAY, before, agency).stream(),
                        Disclosure.disclose(event, Feed.MONDAY, all, agency).stream())));
    }

    private static List<OfOperation> everyEvent(AgencyId agency, Full full) {
        List<OfOperation> events = new ArrayList<>();
        for (Class<?> type : EVENTS) {
            if (!NOT_TWICE.contains(type)) {
                Arrays.stream(FieldEventKind.values())
                        .map(entry -> (OfOperation) new Full(agency, entry).of(type))
                        .distinct()
                        .forEach(events::add);
            }
        }
        StageOpened day = (StageOpened) full.of(StageOpened.class);
        events.add(new StageOpened(day.operationId(), day.raidId(), DisclosureStage.HOUR, day.before()));
        return events;
    }

    /** Closed: what is sent must be described. Clients get it open, so that more can be sent later. */
    private static void assertValid(EventType type, JsonNode data) {
        assertThat(SCHEMAS.getSchema(closed(type.schema())).validate(data))
                .as("%s: %s", type.type(), data)
                .isEmpty();
    }

    private static JsonNode closed(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(CatalogueTest::close);
    }
}
