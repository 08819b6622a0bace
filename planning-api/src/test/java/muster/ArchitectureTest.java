package muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house stand; and each was seen to catch what is planted against it. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // Inside one build a module's tests reach the next module as a jar of their own, which looks like no test
            // folder.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("muster");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    /** Each rule, and the planted class that breaks it. */
    static Stream<Arguments> walls() {
        return Stream.of(
                arguments(House.events_depend_on_words_and_other_events_only(), "Shown"),
                arguments(House.the_core_knows_no_spring_no_database_and_no_web(), "Queried"),
                arguments(House.capabilities_meet_in_events_only(), "Meddling"),
                arguments(House.views_decide_nothing(), "Board"),
                arguments(House.nobody_decides_outside_a_command_but_audits(), "Board"),
                arguments(House.doors_know_commands_and_views_not_what_lies_behind(), "Exposed"),
                arguments(House.nobody_depends_on_doors_problems_or_wiring(), "Answering"),
                arguments(House.packages_form_no_circle(), "Adapter"),
                arguments(House.time_and_ids_arrive_in_messages(), "Hasty"),
                arguments(House.events_are_values(), "Loose"),
                arguments(House.doors_and_projections_are_private_to_their_package(), "Exposed"),
                arguments(House.names_are_words_of_the_trade(), "RaidHelper"),
                arguments(House.an_interface_has_more_than_one_implementor(), "Port"));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void the_wall_stands(ArchRule wall, String planted) {
        wall.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void the_wall_catches_what_is_planted(ArchRule wall, String planted) {
        String caught = wall.evaluate(PLANTED).getFailureReport().toString();
        assertThat(caught).contains("planted.muster").contains(planted);
    }

    @Test
    void all_three_modules_are_looked_at() {
        assertThat(HOUSE.contain("muster.operation.Operation")).isTrue();
        assertThat(HOUSE.contain("muster.operation.view.OperationPlan")).isTrue();
        assertThat(HOUSE.contain("muster.app.Muster")).isTrue();
    }

    @Test
    void no_package_lives_in_two_modules() {
        Map<String, Set<String>> homes = new HashMap<>();
        for (JavaClass type : HOUSE) {
            String home = type.getSource().orElseThrow().getUri().toString().replaceAll("muster/.*", "");
            homes.merge(type.getPackageName(), Set.of(home), ArchitectureTest::union);
        }
        assertThat(homes)
                .allSatisfy((room, modules) -> assertThat(modules).as(room).hasSize(1));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Test
    void nothing_else_stands_at_the_top_level() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("").toAbsolutePath().getParent())) {
            assertThat(top.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(
                            "pom.xml",
                            "planning-core",
                            "planning-projections",
                            "planning-api",
                            "deploy",
                            "docs",
                            "target",
                            "README.md",
                            "CHANGELOG.md",
                            "CONTRIBUTING.md",
                            "LICENSE");
        }
    }

    @Test
    void code_and_tests_name_no_rule_that_is_not_in_the_book() throws IOException {
        Set<String> book = RuleBook.rules().stream().map(RuleBook.Rule::id).collect(Collectors.toSet());
        assertThat(book)
                .containsAll(RuleBook.namedInCode())
                .containsAll(RuleBook.tests().keySet());
    }

    @Test
    void every_rule_is_named_by_a_test_or_listed_as_not_built() throws IOException {
        Set<String> tested = RuleBook.tests().keySet();
        assertThat(RuleBook.NOT_BUILT)
                .as("tested by now: take it off RuleBook.NOT_BUILT")
                .doesNotContainAnyElementsOf(tested);
        assertThat(RuleBook.rules())
                .as("no test's name begins like STF_05_")
                .allMatch(rule -> tested.contains(rule.id()) || RuleBook.NOT_BUILT.contains(rule.id()));
    }

    @Test
    void the_page_of_rules_is_what_the_book_and_the_tests_say() throws IOException {
        String page = RuleBook.page();
        if (Boolean.getBoolean("muster.rules.renew")) {
            Files.writeString(RuleBook.PAGE, page);
        }
        assertThat(Files.readString(RuleBook.PAGE))
                .as("renew docs/rules.md: run ArchitectureTest with -Dmuster.rules.renew=true")
                .isEqualTo(page);
    }
}
