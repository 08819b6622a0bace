package muster.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of {@code warrant-cases.csv}: what a court decided, or what the text of a rule yields, as the law stood then. */
record WarrantCase(
        String id,
        String jurisdiction,
        String policy,
        String issued,
        String executed,
        String zone,
        String nightService,
        String withinTime,
        String withinDaytime) {
    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    /** Cases whose judge extended the time on the face of the warrant. */
    private static final Map<String, LocalDate> EXTENDED_TO = Map.of("D-OR-02", LocalDate.parse("2026-05-11"));

    static List<WarrantCase> all() {
        try (var lines = Files.lines(Path.of("src/test/resources/muster/policy/warrant-cases.csv"))) {
            return lines.skip(1).map(WarrantCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String[] cells(String line) {
        return line.split(COMMA_OUTSIDE_QUOTES, -1);
    }

    private static WarrantCase read(String line) {
        var cells = cells(line);
        return new WarrantCase(
                cells[0], cells[1], cells[5], cells[6], cells[7], cells[8], cells[9], cells[10], cells[11]);
    }

    /** Days are counted by date, so that any hour will do where the source has none: a day's start and noon. */
    WarrantClockQuestion question() {
        var issue = issued.isEmpty() ? executed.substring(0, "2026-04-01".length()) : issued;
        return new WarrantClockQuestion(
                jurisdiction,
                hasHour(issue) ? issue : issue + "T00:00",
                hasHour(executed) ? executed : executed + "T12:00",
                zone,
                nightService.equals("y"),
                EXTENDED_TO.get(id),
                null,
                null);
    }

    LocalDate issueDay() {
        return LocalDate.parse(question().issuedAt().substring(0, "2026-04-01".length()));
    }

    boolean isDated() {
        return !executed.startsWith("T");
    }

    Optional<String> whyTimeIsNotScored(PolicyPacks packs) {
        return Stream.concat(
                        whyNothingIsScored(packs),
                        Stream.of(
                                because(withinTime.isEmpty(), "the source is silent"),
                                because(issued.isEmpty(), "no date of issue")))
                .filter(reason -> !reason.isEmpty())
                .findFirst();
    }

    Optional<String> whyDaytimeIsNotScored(PolicyPacks packs) {
        return Stream.concat(
                        whyNothingIsScored(packs),
                        Stream.of(
                                because(withinDaytime.isEmpty(), "the source is silent"),
                                because(!policy.matches(".*window=\\d.*"), "the window is no clock"),
                                because(!hasHour(executed), "no hour of execution")))
                .filter(reason -> !reason.isEmpty())
                .findFirst();
    }

    private Stream<String> whyNothingIsScored(PolicyPacks packs) {
        return Stream.of(
                because(!packs.knows(jurisdiction), "no pack for " + jurisdiction),
                because(!isDated(), "no date of execution"));
    }

    private static String because(boolean condition, String reason) {
        return condition ? reason : "";
    }

    private static boolean hasHour(String time) {
        return time.contains("T");
    }

    @Override
    public String toString() {
        return id;
    }
}
