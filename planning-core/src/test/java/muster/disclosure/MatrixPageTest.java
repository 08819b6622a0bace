package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The matrix on a page for auditors is the matrix that the service asks. */
class MatrixPageTest {
    private static final Path PAGE = Path.of("../docs/disclosure.md");
    private static final Path SOURCES = Path.of("src/main/java/muster/disclosure");
    private static final Pattern WORD = Pattern.compile("/\\*\\* (.+?) \\*/\\s+([A-Z_]+)");

    @Test
    void INF_01_the_page_says_what_every_kind_of_agency_sees_of_every_kind_of_fact() throws IOException {
        String page = page();
        if (Boolean.getBoolean("muster.disclosure.renew")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("renew docs/disclosure.md: run MatrixPageTest with -Dmuster.disclosure.renew=true")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        return """
                # Who sees what

                What each reader of an operation is told of each kind of fact; what no row names is told to nobody (INF-01). Agencies that take part are told by
                their feeds. NEIGH is no part of it: deconfliction tells it whom to call. VS asks for the care of victims (`get-victim-care`). AUD reads the
                ledger, and each read is an event (INF-06). An agency that takes no part, or has no seat, is told nothing.
                This page is made from the enum `Matrix`, which the service asks; `MatrixPageTest` compares it and, with
                `-Dmuster.disclosure.renew=true`, writes it.

                """ + table() + "\n## Rows\n" + legend("Matrix") + "\n## Columns\n" + legend("Column") + "\n## Words\n"
                + legend("Sight");
    }

    private static String table() {
        String heading = "| fact | "
                + Arrays.stream(Column.values()).map(Column::name).collect(Collectors.joining(" | ")) + " |\n";
        String rule = "|---".repeat(Column.values().length + 1) + "|\n";
        return heading
                + rule
                + Arrays.stream(Matrix.values()).map(MatrixPageTest::row).collect(Collectors.joining());
    }

    private static String row(Matrix row) {
        return Stream.concat(
                        Stream.of(word(row)), Arrays.stream(Column.values()).map(column -> cell(row.seenBy(column))))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(Sight sight) {
        return sight == Sight.NOTHING ? "-" : word(sight);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the code itself says of its words. */
    private static String legend(String type) throws IOException {
        String source = Files.readString(SOURCES.resolve(type + ".java"));
        return WORD.matcher(source.substring(source.indexOf('{')))
                .results()
                .map(found -> "- **"
                        + (type.equals("Column")
                                ? found.group(2)
                                : found.group(2).toLowerCase(Locale.ROOT).replace('_', ' '))
                        + "**: " + found.group(1) + "\n")
                .collect(Collectors.joining());
    }
}
