package muster;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** The walls of the house, one sentence each; the classes of {@code muster.planted} prove that each wall holds. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("muster");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("muster.planted");

    private static Map<String, ArchRule> walls(String root) {
        return Map.ofEntries(
                Map.entry(
                        "events depend on nothing but the JDK, annotations, shared words and other events",
                        eventsStandAlone(root)),
                Map.entry("the kernel knows no Spring, no JDBC and no servlet", theKernelIsPure(root)),
                Map.entry("a capability reaches another only through its events", capabilitiesMeetInEvents(root)),
                Map.entry("views know no command, no aggregate and no gateway", viewsOnlyFold(root)),
                Map.entry("doors touch no database and no event store", doorsTouchNoDatabase(root)),
                Map.entry(
                        "nobody depends on a door, a problem or the wiring but doors and the wiring",
                        nobodyLooksThroughDoors(root)),
                Map.entry("packages form no circles", noCircles(root)),
                Map.entry("the kernel and the views read no clock and draw no lots", noClockNoLots(root)),
                Map.entry(
                        "what lies in event packages is a record, an enum or a sealed interface",
                        eventsAreValues(root)),
                Map.entry("controllers are package-private", controllersArePrivate(root)),
                Map.entry("no name says that a class has no idea of its own", namesHaveAnIdea(root)));
    }

    private static ArchRule eventsStandAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..event")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        root + ".shared",
                        root + "..event"));
    }

    private static ArchRule theKernelIsPure(String root) {
        return noClasses()
                .that(resideInAnyPackage(
                        root + ".operation",
                        root + ".agency",
                        root + ".officer",
                        root + "..event",
                        root + ".decision",
                        root + ".disclosure",
                        root + ".ledger",
                        root + ".policy",
                        root + ".shared"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..");
    }

    private static ArchRule capabilitiesMeetInEvents(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + "..event"))
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                root + ".shared..",
                                root + ".policy",
                                root + ".disclosure",
                                root + ".ledger..",
                                root + ".decision",
                                root + ".problem"))
                .ignoreDependency(resideInAnyPackage(root + ".app..", root + ".audit.."), alwaysTrue())
                .ignoreDependency(resideInAPackage(root + "..http"), resideInAPackage(root + "..view"));
    }

    private static ArchRule viewsOnlyFold(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..view")
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".operation", root + ".agency", root + ".officer")
                        .or(JavaClass.Predicates.assignableTo(CommandGateway.class)));
    }

    private static ArchRule doorsTouchNoDatabase(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..http")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(JdbcClient.class)
                        .or(resideInAnyPackage("org.axonframework.eventsourcing..", "java.sql..")));
    }

    private static ArchRule nobodyLooksThroughDoors(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                root + "..http", root + ".app..", root + ".problem", root + ".local..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + "..http", root + ".problem", root + ".app..");
    }

    private static ArchRule noCircles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static ArchRule noClockNoLots(String root) {
        return noClasses()
                .that(resideInAnyPackage(
                        root + ".operation",
                        root + ".agency",
                        root + ".officer",
                        root + ".decision",
                        root + ".disclosure",
                        root + ".policy",
                        root + ".operation.view",
                        root + ".agency.view",
                        root + ".officer.view",
                        root + ".audit.view"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random");
    }

    private static ArchRule eventsAreValues(String root) {
        return classes().that().resideInAPackage(root + "..event").should(beRecordEnumOrInterface());
    }

    private static ArchRule controllersArePrivate(String root) {
        return classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();
    }

    private static ArchRule namesHaveAnIdea(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Mapper|Dto|Utils?|Helper|Manager|Base)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void the_house_keeps_its_walls(String sentence) {
        walls("muster").get(sentence).as(sentence).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void every_wall_would_be_seen_to_fall(String sentence) {
        assertThatThrownBy(() -> walls("muster.planted").get(sentence).check(PLANTED))
                .isInstanceOf(AssertionError.class);
    }

    static Stream<String> sentences() {
        return walls("muster").keySet().stream().sorted();
    }

    private static ArchCondition<JavaClass> beRecordEnumOrInterface() {
        return new ArchCondition<>("be a record, an enum or an interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holds = type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.getSimpleName().equals("package-info");
                events.add(new SimpleConditionEvent(type, holds, type.getName() + " is neither"));
            }
        };
    }
}
