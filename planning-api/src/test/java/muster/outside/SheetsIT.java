package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.outside.Described.Op;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list there is, also one that is added tomorrow, as a sheet and line by line. */
@ExtendWith(Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetsIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** Lanes are parked after days. */
    private static final Set<String> EMPTY = Set.of("list-parked-lanes");

    private final Described api;
    private final Listed listed;

    SheetsIT(Service muster) {
        api = Described.by(muster);
        listed = new Listed(muster);
    }

    private List<Op> lists() {
        return api.operations().stream()
                .filter(each -> each.method().equals("GET") && isPage(each))
                .toList();
    }

    private boolean isPage(Op operation) {
        String ref = operation
                .response("200")
                .at("/content/application~1json/schema/$ref")
                .asString();
        JsonNode members = api.schemas().path(ref.replaceAll(".*/", "")).path("properties");
        return members.has("items") && members.at("/next/type").toString().contains("string");
    }

    @TestFactory
    Stream<DynamicTest> a_sheet_and_lines_hold_the_same_rows_as_JSON() {
        assertThat(lists()).hasSizeGreaterThan(20);
        return lists().stream().map(list -> DynamicTest.dynamicTest(list.id(), () -> assertSame(list)));
    }

    private void assertSame(Op list) {
        Caller caller = listed.whoSeesMost(list);
        List<JsonNode> items = items(caller.get(listed.path(list)).expect(200));
        assertThat(items.isEmpty()).isEqualTo(EMPTY.contains(list.id()));
        Answer lines = caller.with("Accept", LINES).get(listed.path(list)).expect(200);
        assertThat(lines.header("Content-Type")).isEqualTo(LINES);
        assertThat(lines.text().lines().<JsonNode>map(JSON::readTree)).containsExactlyElementsOf(items);
        Answer sheet = caller.with("Accept", CSV).get(listed.path(list)).expect(200);
        assertThat(sheet.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        List<CsvRecord> rows = rows(sheet);
        List<String> columns = rows.getFirst().getFields();
        assertThat(columns).doesNotHaveDuplicates();
        assertThat(rows).hasSize(items.size() + 1);
        for (int n = 0; n < items.size(); n++) {
            assertRow(columns, rows.get(n + 1).getFields(), items.get(n));
        }
    }

    private static void assertRow(List<String> columns, List<String> cells, JsonNode item) {
        for (int n = 0; n < columns.size(); n++) {
            JsonNode value = item.at("/" + columns.get(n).replace('.', '/'));
            String cell = cells.get(n);
            if (value.isString()) {
                assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(value.asString());
            } else if (value.isContainer() && !cell.isEmpty()) {
                assertThat(JSON.readTree(cell)).isEqualTo(value);
            } else if (!value.isContainer()) {
                assertThat(cell).isEqualTo(value.isMissingNode() ? "" : value.asString(""));
            }
        }
        assertThat(leaves("", item))
                .allMatch(leaf ->
                        columns.stream().anyMatch(column -> leaf.equals(column) || leaf.startsWith(column + ".")));
    }

    private static Stream<String> leaves(String at, JsonNode value) {
        return value.isObject() && !value.isEmpty()
                ? value.propertyStream()
                        .flatMap(member ->
                                leaves(at.isEmpty() ? member.getKey() : at + "." + member.getKey(), member.getValue()))
                : Stream.of(at);
    }

    @TestFactory
    Stream<DynamicTest> a_sheet_is_for_whom_the_list_is() {
        return lists().stream()
                .map(list -> DynamicTest.dynamicTest(
                        list.id(),
                        () -> listed.callers().forEach(caller -> {
                            int status = caller.get(listed.path(list)).status();
                            for (String type : List.of(CSV, LINES)) {
                                Answer answer = caller.with("Accept", type).get(listed.path(list));
                                assertThat(answer.status()).as(answer.request()).isEqualTo(status);
                                if (status != 200) {
                                    answer.isProblem();
                                }
                            }
                        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/timeline", "/history"})
    void the_next_link_leads_through_all(String list) {
        String path = listed.plan().path() + list;
        List<JsonNode> all = items(listed.force().leading().get(path).expect(200));
        assertThat(walk(LINES, path + "?limit=2")
                        .flatMap(part -> part.text().lines().<JsonNode>map(JSON::readTree)))
                .containsExactlyElementsOf(all);
        List<List<CsvRecord>> parts =
                walk(CSV, path + "?limit=2").map(SheetsIT::rows).toList();
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(parts.stream().map(part -> part.getFirst().getFields()).distinct())
                .hasSize(1);
        assertThat(parts.stream().mapToInt(part -> part.size() - 1).sum()).isEqualTo(all.size());
    }

    private Stream<Answer> walk(String type, String from) {
        List<Answer> parts = new ArrayList<>();
        String next = from;
        while (next != null) {
            Answer part =
                    listed.force().leading().with("Accept", type).get(next).expect(200);
            parts.add(part);
            Matcher link = NEXT.matcher(part.header("Link") == null ? "" : part.header("Link"));
            next = link.matches() ? link.group(1) : null;
        }
        return parts.stream();
    }

    @Test
    void the_next_link_keeps_the_question() {
        Answer part = listed.force()
                .leading()
                .get(API + "/officers?agencyId=" + listed.force().lead() + "&limit=1")
                .expect(200);
        assertThat(part.header("Link"))
                .isEqualTo("<%s/officers?agencyId=%s&limit=1&cursor=%s>; rel=\"next\""
                        .formatted(API, listed.force().lead(), part.at("/next").asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", CSV, LINES})
    void INF_03_a_read_is_recorded_whatever_it_is_written_as(String type) {
        Answer read = listed.prosecutor()
                .with("Accept", type)
                .get(listed.plan().path() + "/timeline")
                .expect(200);
        Answer record = listed.force()
                .auditor()
                .get(API + "/audit/disseminations?limit=1000&operationId="
                        + listed.plan().id())
                .expect(200);
        assertThat(items(record))
                .anyMatch(each -> each.path("requestId").asString().equals(read.header("Request-Id")));
    }

    @Test
    void no_text_of_a_sheet_is_a_formula() {
        String path = API + "/officers?agencyId=" + listed.force().lead();
        Answer sheet = listed.force().leading().with("Accept", CSV).get(path).expect(200);
        assertThat(sheet.text()).contains("\"'=HYPERLINK(\"\"https");
        assertThat(rows(sheet).stream().flatMap(row -> row.getFields().stream()))
                .noneMatch(cell -> cell.matches("(?s)[=+@\t\r\n-].*"));
    }

    @Test
    void what_is_no_list_is_no_sheet_and_a_list_is_nothing_else() {
        Caller lead = listed.force().leading();
        lead.with("Accept", CSV).get(listed.plan().path()).expectProblem(406, "not-acceptable");
        lead.with("Accept", LINES).get(listed.plan().path()).expectProblem(406, "not-acceptable");
        lead.with("Accept", "application/xml").get(API + "/officers").expectProblem(406, "not-acceptable");
        lead.with("Accept", CSV)
                .get(API + "/officers?limit=0")
                .expectProblem(400, "bad-parameter")
                .names("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json, text/csv", "text/html, */*;q=0.8"})
    void who_does_not_ask_for_a_sheet_gets_JSON(String accepted) {
        Answer list = listed.force().leading().with("Accept", accepted).get(API + "/officers?limit=1");
        assertThat(list.expect(200).header("Content-Type")).isEqualTo("application/json");
        assertThat(list.headers().allValues("Vary")).contains("Accept");
    }

    private static List<JsonNode> items(Answer page) {
        return page.at("/items").valueStream().toList();
    }

    private static List<CsvRecord> rows(Answer sheet) {
        return CsvReader.builder().ofCsvRecord(sheet.text()).stream().toList();
    }
}
