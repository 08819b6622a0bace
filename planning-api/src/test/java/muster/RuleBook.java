package muster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules in {@code rules.json}, the tests whose names name them, and the page that shows both. */
final class RuleBook {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    static final Path PAGE = ROOT.resolve("docs/rules.md");

    /** Take a rule off when its first test is there; the page shows these as not built. */
    static final SortedSet<String> NOT_BUILT = new TreeSet<>();

    private static final Pattern ID = Pattern.compile("\\b(WAR|SIT|RSK|STF|DEC|OPS|VIC|INF)-\\d{2}\\b");
    private static final Pattern TEST = Pattern.compile("\\b(?:void|class) (\\w+)");
    private static final Pattern ID_IN_NAME = Pattern.compile("(WAR|SIT|RSK|STF|DEC|OPS|VIC|INF)_(\\d{2})(?=_|$)");

    /**
     * @param kind H: refuses; O: refuses unless a role overrides it with a reason; W: warns
     * @param of what is asked of somebody else
     */
    record Rule(
            String id,
            String kind,
            String text,
            String citation,
            @Nullable String of) {}

    private static final String HEAD = """
            # Rules

            What Muster holds plans to. H refuses; O refuses unless a role that the pack names sets it aside with a reason; W warns.
            Nothing here is legal advice; the numbers are in the [policy packs](policy-packs.md). This page is made from
            `planning-core/src/main/resources/muster/rules.json` and the names of the tests; `ArchitectureTest` compares it and, with
            `-Dmuster.rules.renew=true`, writes it.

            | rule | kind | says | source | tested in |
            |---|---|---|---|---|
            """;

    private RuleBook() {}

    static List<Rule> rules() {
        return JsonMapper.shared()
                .readValue(
                        Objects.requireNonNull(RuleBook.class.getResourceAsStream("/muster/rules.json")),
                        new TypeReference<>() {});
    }

    /** Each rule that a test's name names, with the files of these tests. */
    static Map<String, SortedSet<Path>> tests() throws IOException {
        Map<String, SortedSet<Path>> tests = new TreeMap<>();
        for (Path file : sources("src/test/java", ".java")) {
            TEST.matcher(Files.readString(file))
                    .results()
                    .flatMap(test -> ID_IN_NAME.matcher(test.group(1)).results())
                    .map(id -> id.group(1) + "-" + id.group(2))
                    .forEach(rule -> tests.computeIfAbsent(rule, first -> new TreeSet<>())
                            .add(ROOT.relativize(file)));
        }
        return tests;
    }

    /** Every id of a rule that stands in what is delivered, comments too. */
    static SortedSet<String> namedInCode() throws IOException {
        SortedSet<String> named = new TreeSet<>();
        for (Path file : sources("src/main", ".java", ".json", ".sql", ".yaml")) {
            ID.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(named::add);
        }
        return named;
    }

    private static List<Path> sources(String folder, String... endings) throws IOException {
        Predicate<Path> wanted = file -> Stream.of(endings).anyMatch(file.toString()::endsWith);
        List<Path> found = new ArrayList<>();
        for (String module : List.of("planning-core", "planning-projections", "planning-api", "deploy/local")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve(folder))) {
                files.filter(wanted)
                        .filter(file -> !file.toString().contains("node_modules"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    static String page() throws IOException {
        Map<String, SortedSet<Path>> tests = tests();
        StringBuilder page = new StringBuilder(HEAD);
        for (Rule rule : rules()) {
            String in = String.join(
                    ", ",
                    tests.getOrDefault(rule.id(), new TreeSet<>()).stream()
                            .map(RuleBook::link)
                            .toList());
            page.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            rule.id(),
                            rule.kind(),
                            rule.text(),
                            rule.citation(),
                            in.isEmpty() ? "**not built yet**" : in));
        }
        page.append("%n## Asked of others%n%n| rule | of whom, what |%n|---|---|%n".formatted());
        rules().stream()
                .filter(rule -> rule.of() != null)
                .forEach(rule -> page.append("| %s | %s |%n".formatted(rule.id(), rule.of())));
        return page.toString();
    }

    private static String link(Path test) {
        String name = test.getFileName().toString().replace(".java", "");
        return "[%s](../%s)".formatted(name, test.toString().replace('\\', '/'));
    }
}
