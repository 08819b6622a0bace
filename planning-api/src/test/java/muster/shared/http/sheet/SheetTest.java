package muster.shared.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SheetTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ODD = "=+-@'\"\t\r\n,; aé李\uFF1D0";

    record Place(double latitude, double longitude) {}

    record Item(String name, Place place, List<String> tags, JsonNode free) {}

    private static List<CsvRecord> rows(Class<?> type, JsonNode... items) {
        JavaType item = JSON.constructType(type);
        return CsvReader.builder().ofCsvRecord(Sheet.csv(JSON, item, List.of(items))).stream()
                .toList();
    }

    private static String cell(String text) {
        return rows(Item.class, JSON.createObjectNode().put("name", text))
                .get(1)
                .getField(0);
    }

    @Test
    void a_member_of_a_member_has_a_column_and_a_list_one_cell() {
        Item item = new Item("Pier", new Place(33.75, -118.25), List.of("a", "b"), JSON.readTree("{\"x\":{\"y\":1}}"));
        List<CsvRecord> rows = rows(Item.class, JSON.valueToTree(item));
        assertThat(rows.get(0).getFields())
                .containsExactly("name", "place.latitude", "place.longitude", "tags", "free");
        assertThat(rows.get(1).getFields())
                .containsExactly("Pier", "33.75", "-118.25", "[\"a\",\"b\"]", "{\"x\":{\"y\":1}}");
    }

    @Test
    void an_empty_list_still_names_its_columns() {
        assertThat(rows(Item.class)).hasSize(1);
    }

    @Test
    void items_without_fixed_members_have_the_columns_that_they_need() {
        List<CsvRecord> rows = rows(
                JsonNode.class, JSON.readTree("{\"a\":{\"b\":1},\"c\":[]}"), JSON.readTree("{\"a\":{},\"d\":\"x\"}"));
        assertThat(rows.get(0).getFields()).containsExactly("a.b", "c", "a", "d");
        assertThat(rows.get(1).getFields()).containsExactly("1", "[]", "", "");
        assertThat(rows.get(2).getFields()).containsExactly("", "", "{}", "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void no_text_is_a_formula(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", " =1", "1-1", "Ann"})
    void other_text_stays_as_it_is(String text) {
        assertThat(cell(text)).isEqualTo(text);
    }

    @Test
    void any_text_comes_back_by_taking_one_apostrophe_off() {
        Random random = new Random(27);
        for (int n = 0; n < 2_000; n++) {
            String text = random.ints(random.nextInt(8), 0, ODD.length())
                    .mapToObj(at -> ODD.substring(at, at + 1))
                    .collect(Collectors.joining());
            String cell = cell(text);
            assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(text);
            assertThat(Stream.of("=", "+", "-", "@", "\t", "\r", "\n")).noneMatch(cell::startsWith);
        }
    }

    @Test
    void a_name_of_a_member_is_no_formula_either() {
        assertThat(rows(JsonNode.class, JSON.readTree("{\"=1\":1}")).get(0).getFields())
                .containsExactly("'=1");
    }
}
