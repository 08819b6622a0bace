package muster.officer.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import muster.problem.UnreadableBody;
import muster.shared.Invalid;

/**
 * A roster as people keep it, in a sheet: a row of headers, then a person in each row.
 *
 * @param columns named as the members of {@code EnrolOfficerBody}
 */
record Roster(List<String> columns, List<Row> rows) {
    static final int MOST = 1_000;

    /** Members that each person has several of, and what each of them is made of. */
    static final String QUALIFICATIONS = "qualifications";

    static final String AUTHORITY = "authority";
    private static final Set<String> KNOWN =
            Set.of("agencyId", "name", "badge", "capacity", QUALIFICATIONS, AUTHORITY, "subject");

    private static final String MARK = "\uFEFF";

    /** @param number as a spreadsheet counts: that of the headers is 1 */
    record Row(int number, List<String> cells) {}

    /**
     * @throws UnreadableBody where it is no CSV in UTF-8
     * @throws Invalid where the headers are others, or there are no rows or too many
     */
    static Roster read(byte[] sheet) {
        List<List<String>> all = split(text(sheet));
        if (all.isEmpty()) {
            throw new Invalid("roster-empty", "Give a row of headers, and below it a row for each person.", "/1");
        }
        List<String> columns = all.getFirst().stream().map(String::strip).toList();
        assertKnown(columns);
        List<Row> rows = IntStream.range(1, all.size())
                .filter(n -> !all.get(n).stream().allMatch(String::isBlank))
                .mapToObj(n -> new Row(n + 1, all.get(n)))
                .toList();
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new Invalid(
                    rows.isEmpty() ? "roster-empty" : "roster-too-long",
                    "Give from 1 to " + MOST + " people in one sheet.",
                    "/2");
        }
        return new Roster(columns, rows);
    }

    private static void assertKnown(List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!KNOWN.contains(column) || !seen.add(column)) {
                throw new Invalid(
                        "roster-headers-unclear",
                        "Name in the first row each of these at most once and nothing else: agencyId, name, badge,"
                                + " capacity, qualifications, authority, subject.",
                        "/1/" + column.replace("~", "~0").replace("/", "~1"));
            }
        }
    }

    private static String text(byte[] sheet) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sheet))
                    .toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException other) {
            throw new UnreadableBody("Save the sheet as CSV in UTF-8, and send it as it is.");
        }
    }

    private static List<List<String>> split(String text) {
        String headers = text.lines().findFirst().orElse("");
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(headers.contains(";") ? ';' : ',')
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            List<List<String>> rows = new ArrayList<>();
            csv.forEach(row -> rows.add(row.getFields()));
            return rows;
        } catch (CsvParseException | IOException broken) {
            throw new UnreadableBody("Send CSV (RFC 4180), its cells between commas or semicolons, quotes in pairs.");
        }
    }
}
