package muster.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarrantCasesTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();

    /** Cases whose source sees another law than the pack in force on the day of issue, and why the pack is kept. */
    private static final Map<String, String> LAW_SEEN_OTHERWISE = Map.of(
            "F21",
            "the hours 06:00-22:00 came on 1 October 1972, after this warrant of May; no hour is known or scored",
            "D-OR-02",
            "the five days of the law were extended to ten by the judge, on the warrant's face");

    @ParameterizedTest
    @MethodSource
    void the_clock_agrees_on_the_time_limit(WarrantCase decided) {
        assertThat(answer(decided).withinTime()).isEqualTo(decided.withinTime().equals("yes"));
    }

    @ParameterizedTest
    @MethodSource
    void the_clock_agrees_on_the_daytime(WarrantCase decided) {
        assertThat(answer(decided).withinDaytime())
                .isEqualTo(decided.withinDaytime().equals("yes"));
    }

    @Test
    void every_row_and_column_is_scored_or_named_with_the_reason_why_not() throws Exception {
        var score = WarrantCase.all().stream().flatMap(WarrantCasesTest::score).toList();
        System.out.println(score.stream()
                .filter(line -> !line.endsWith(": scored"))
                .collect(joining("; ", "Warrant cases not scored: ", ".")));
        assertThat(score).isEqualTo(Files.readAllLines(resource("warrant-cases-scored.txt")));
    }

    @Test
    void as_many_rows_are_scored_as_were_counted_by_hand() {
        assertThat(the_clock_agrees_on_the_time_limit()).hasSize(72);
        assertThat(the_clock_agrees_on_the_daytime()).hasSize(51);
    }

    @Test
    void the_pack_in_force_is_the_law_that_the_source_saw() {
        var differing = new TreeMap<String, String>();
        casesWithPack()
                .filter(decided -> !agrees(lawInForce(decided), decided.policy()))
                .forEach(decided -> differing.put(
                        decided.id(),
                        LAW_SEEN_OTHERWISE.getOrDefault(
                                decided.id(), lawInForce(decided).toString())));
        assertThat(differing).isEqualTo(LAW_SEEN_OTHERWISE);
    }

    @Test
    void where_the_law_said_sunset_no_clock_answers_and_a_person_is_asked() {
        var bySunset = casesWithPack()
                .filter(decided -> decided.policy().contains("window=sunset"))
                .toList();
        assertThat(bySunset).extracting(WarrantCase::id).containsExactly("F19", "F23");
        assertThat(bySunset).map(WarrantCasesTest::answer).allSatisfy(answer -> {
            assertThat(answer.withinDaytime()).isNull();
            assertThat(answer.needsPerson()).isTrue();
        });
    }

    static List<WarrantCase> the_clock_agrees_on_the_time_limit() {
        return WarrantCase.all().stream()
                .filter(decided -> decided.whyTimeIsNotScored(PACKS).isEmpty())
                .toList();
    }

    static List<WarrantCase> the_clock_agrees_on_the_daytime() {
        return WarrantCase.all().stream()
                .filter(decided -> decided.whyDaytimeIsNotScored(PACKS).isEmpty())
                .toList();
    }

    private static Stream<WarrantCase> casesWithPack() {
        return WarrantCase.all().stream().filter(decided -> PACKS.knows(decided.jurisdiction()) && decided.isDated());
    }

    private static WarrantClockAnswer answer(WarrantCase decided) {
        return WarrantClock.reckon(PACKS, decided.question());
    }

    private static Stream<String> score(WarrantCase decided) {
        return Stream.of(
                decided.id() + ": within_time: "
                        + decided.whyTimeIsNotScored(PACKS).orElse("scored"),
                decided.id() + ": within_daytime: "
                        + decided.whyDaytimeIsNotScored(PACKS).orElse("scored"));
    }

    /** Part by part; what the source does not know, and the holidays of one year, are not compared. */
    private static boolean agrees(List<String> law, String policy) {
        return Stream.of(policy.split(";"))
                .filter(part -> !part.endsWith("=unk") && !part.startsWith("holidays="))
                .allMatch(law::contains);
    }

    private static List<String> lawInForce(WarrantCase decided) {
        var pack = PACKS.at(decided.jurisdiction(), decided.issueDay()).orElseThrow();
        var limit = pack.limit(PolicyPack.SEARCH);
        return List.of(
                "limit=" + limit.length() + (limit.count() == CountingRule.ELAPSED_HOURS ? "h" : "d"),
                "count=" + inCases(limit.count()),
                "window=" + window(pack),
                "roll=" + (limit.rollsOverWeekend() ? "yes" : "no"));
    }

    private static String inCases(CountingRule count) {
        return switch (count) {
            case ISSUE_DAY_EXCLUDED -> "excl_issue";
            case BUSINESS_DAYS -> "excl_issue_bizdays";
            case WHOLE_DAYS_BETWEEN -> "whole_excl_both";
            case ELAPSED_HOURS -> "elapsed";
        };
    }

    private static String window(PolicyPack pack) {
        String inWords = pack.daytimeInWords();
        if (inWords != null) {
            return inWords.contains("natural light") ? "natural_light" : "sunset";
        }
        return pack.daytime() == null ? "none" : pack.daytime().toString();
    }

    private static Path resource(String name) {
        return Path.of("src/test/resources/muster/policy", name);
    }
}
