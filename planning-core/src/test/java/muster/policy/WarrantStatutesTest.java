package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs against a table of statutes that was read for itself, row by row. */
class WarrantStatutesTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");

    /** Laws that no pack expresses faithfully, and why. */
    private static final Map<String, String> WITHOUT_PACK = Map.of(
            "US-MI", "no limit in days is fixed",
            "US-KY", "no limit in days is known",
            "US-MO", "the limit runs from the application, of which the clock is not told",
            "US-MT", "nothing of the text was read",
            "US-NH", "nothing of the text was read",
            "US-SC", "nothing of the text was read");

    /** Days from the moment of issue: hours end first, and a person is asked. */
    private static final Map<String, Integer> STRICTER_HOURS = Map.of("US-GA", 240, "US-PA", 48);

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_is_reproduced_by_the_pack_of_its_days(Row row) {
        PolicyPack pack = row.pack();
        ExecutionLimit limit = pack.limit(PolicyPack.SEARCH);
        Integer stricter = STRICTER_HOURS.get(row.jurisdiction());
        assertThat(limit.length()).isEqualTo(stricter == null ? Integer.parseInt(row.limit()) : stricter);
        assertThat(limit.count()).isEqualTo(stricter == null ? row.count() : CountingRule.ELAPSED_HOURS);
        assertThat(pack.daytime() == null ? null : pack.daytime().toString()).isEqualTo(row.hours());
        if (row.opens().equals("natural light")) {
            assertThat(pack.daytimeInWords()).contains("natural light");
        }
    }

    @Test
    void every_row_has_a_pack_or_is_named_with_the_reason_why_not() {
        Set<String> without = table().stream()
                .map(Row::jurisdiction)
                .filter(jurisdiction -> !PACKS.knows(jurisdiction))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_PACK.keySet()));
        assertThat(rows()).hasSize(42);
    }

    @Test
    void a_limit_that_was_not_read_in_the_source_asks_for_a_person() {
        assertThat(rows())
                .filteredOn(row -> row.certainty().contains("general knowledge")
                        && !row.confidence().equals("high"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.pack().unsettled()).isNotNull());
        assertThat(STRICTER_HOURS.keySet())
                .allSatisfy(
                        state -> assertThat(PACKS.at(state, TODAY).orElseThrow().unsettled())
                                .isNotNull());
    }

    @Test
    void every_pack_cites_its_source() {
        assertThat(PACKS.packs())
                .allSatisfy(pack -> assertThat(pack.citations()).isNotEmpty().noneMatch(String::isBlank));
    }

    private static List<Row> rows() {
        return table().stream().filter(row -> PACKS.knows(row.jurisdiction())).toList();
    }

    private static List<Row> table() {
        try (var lines = Files.lines(Path.of("src/test/resources/muster/policy/warrant-statutes.csv"))) {
            return lines.skip(1).map(WarrantCase::cells).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(
            String jurisdiction,
            String statute,
            String limit,
            String unit,
            String countRule,
            String opens,
            String closes,
            String confidence,
            String certainty) {
        static Row of(String[] cells) {
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[11], cells[13]);
        }

        PolicyPack pack() {
            var day = statute.contains("before 1 Dec 2009") ? LocalDate.parse("2009-11-30") : TODAY;
            return PACKS.at(jurisdiction, day).orElseThrow();
        }

        CountingRule count() {
            if (unit.equals("hours")) {
                return CountingRule.ELAPSED_HOURS;
            }
            if (unit.equals("whole days")) {
                return CountingRule.WHOLE_DAYS_BETWEEN;
            }
            return countRule.contains("leaves out Sat/Sun/legal holidays")
                    ? CountingRule.BUSINESS_DAYS
                    : CountingRule.ISSUE_DAY_EXCLUDED;
        }

        @Nullable
        String hours() {
            return opens.contains(":") ? opens + "-" + closes : null;
        }

        @Override
        public String toString() {
            return jurisdiction + " " + statute;
        }
    }
}
