package muster.shared.http.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The items of a list as rows. CSV as RFC 4180 has it, with a line of headers that are the same for every page: a member of a member
 * is a column with a dotted name, a list and what has no fixed members stand in one cell as JSON. Where items have no fixed
 * members at all, the columns are those that the page needs.
 */
public final class Sheet {
    /** A spreadsheet takes a cell for a formula that begins so (CWE-1236), and drops an apostrophe that stands before it. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'";

    private Sheet() {}

    /** @param items JSON objects of that type */
    public static String csv(JsonMapper json, JavaType type, List<JsonNode> items) {
        List<List<String>> named = Columns.of(json, type);
        boolean free = named.equals(List.of(List.of()));
        List<Map<List<String>, JsonNode>> rows = items.stream()
                .map(item -> free ? spread(item) : under(named, item))
                .toList();
        return written(free ? needed(rows) : named, rows);
    }

    public static String lines(JsonMapper json, List<JsonNode> items) {
        return items.stream().map(item -> json.writeValueAsString(item) + "\n").collect(Collectors.joining());
    }

    private static String written(List<List<String>> columns, List<Map<List<String>, JsonNode>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    columns.stream().map(way -> harmless(String.join(".", way))).toList());
            rows.forEach(row -> csv.writeRecord(
                    columns.stream().map(column -> cell(row.get(column))).toList()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.toString();
    }

    private static List<List<String>> needed(List<Map<List<String>, JsonNode>> rows) {
        Set<List<String>> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return List.copyOf(columns);
    }

    private static Map<List<String>, JsonNode> under(List<List<String>> columns, JsonNode item) {
        Map<List<String>, JsonNode> row = new LinkedHashMap<>();
        for (List<String> column : columns) {
            JsonNode at = item;
            for (String member : column) {
                at = at.path(member);
            }
            row.put(column, at);
        }
        return row;
    }

    private static Map<List<String>, JsonNode> spread(JsonNode item) {
        Map<List<String>, JsonNode> row = new LinkedHashMap<>();
        spread(List.of(), item, row);
        return row;
    }

    private static void spread(List<String> way, JsonNode at, Map<List<String>, JsonNode> row) {
        if (at.isObject() && !at.isEmpty()) {
            at.properties()
                    .forEach(member -> spread(
                            Stream.concat(way.stream(), Stream.of(member.getKey()))
                                    .toList(),
                            member.getValue(),
                            row));
        } else {
            row.put(way, at);
        }
    }

    private static String cell(@Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isContainer()
                ? value.toString()
                : value.isString() ? harmless(value.asString()) : value.asString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
