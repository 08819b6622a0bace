package muster;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** The walls of the house, each a sentence. */
final class House {
    private static final DescribedPredicate<JavaClass> OUTSIDE_CORE =
            resideInAnyPackage("..view..", "..http..", "..kafka..", "..store..", "..problem..", "..app..", "..seed..");
    private static final DescribedPredicate<JavaClass> DECISIONS = resideInAnyPackage(
            "..muster.operation",
            "..muster.agency",
            "..muster.officer",
            "..muster.deconfliction",
            "..muster.review",
            "..muster.origin",
            "..muster.relief",
            "..muster.policy.change",
            "..muster.disclosure.calendar",
            "..muster.disclosure.stage",
            "..muster.disclosure.webhook");
    private static final DescribedPredicate<JavaClass> AGGREGATES = DECISIONS.and(simpleName("Operation")
            .or(simpleName("Agency"))
            .or(simpleName("Officer"))
            .or(simpleName("Deconfliction"))
            .or(simpleName("Review"))
            .or(simpleName("ControlledMaterial"))
            .or(simpleName("PrivilegedNotes"))
            .or(simpleName("Relief"))
            .or(simpleName("DisclosureStages"))
            .or(simpleName("CalendarLink"))
            .or(simpleName("PacksOnRecord"))
            .or(simpleName("Webhook")));

    private House() {}

    static ArchRule events_depend_on_words_and_other_events_only() {
        return classes()
                .that()
                .resideInAPackage("..event..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "com.fasterxml.jackson.annotation..",
                                "..muster.shared",
                                "..event..")
                        .or(equivalentTo(Revision.class)));
    }

    static ArchRule the_core_knows_no_spring_no_database_and_no_web() {
        return noClasses()
                .that(not(OUTSIDE_CORE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..");
    }

    /** But audits, which show again what any capability showed; readiness, which asks who is near; replacements, who is there. */
    static ArchRule capabilities_meet_in_events_only() {
        DescribedPredicate<JavaClass> free = resideInAnyPackage(
                        "..event..", "..muster.decision", "..muster.policy", "..muster.disclosure", "..muster.shared")
                .or(resideInAPackage("..muster.ledger.."));
        return slices().matching("..muster.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), free)
                .ignoreDependency(resideInAPackage("..muster.app.."), alwaysTrue())
                .ignoreDependency(resideInAPackage("..muster.audit.."), resideInAPackage("..view.."))
                .ignoreDependency(
                        resideInAPackage("..muster.operation.http.."),
                        resideInAnyPackage("..deconfliction.view..", "..officer.view.."))
                .ignoreDependency(resideInAPackage("..http.."), resideInAnyPackage("..shared.http..", "..problem.."));
    }

    static ArchRule views_decide_nothing() {
        return noClasses()
                .that()
                .resideInAPackage("..view..")
                .should()
                .dependOnClassesThat(DECISIONS.or(equivalentTo(CommandGateway.class)));
    }

    static ArchRule nobody_decides_outside_a_command_but_audits() {
        return noClasses()
                .that(not(DECISIONS.or(resideInAPackage("..muster.audit.."))))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "decide is called",
                        (JavaMethodCall call) ->
                                call.getName().equals("decide") && DECISIONS.test(call.getTargetOwner())));
    }

    static ArchRule doors_know_commands_and_views_not_what_lies_behind() {
        return noClasses()
                .that()
                .resideInAnyPackage("..http..", "..kafka..")
                .should()
                .dependOnClassesThat(
                        AGGREGATES.or(equivalentTo(JdbcClient.class)).or(equivalentTo(EventStore.class)));
    }

    static ArchRule nobody_depends_on_doors_problems_or_wiring() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..http..", "..kafka..", "..problem..", "..app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..muster..http..", "..muster..kafka..", "..muster.problem..", "..muster.app..");
    }

    static ArchRule packages_form_no_circle() {
        return slices().matching("..muster.(**)").should().beFreeOfCycles();
    }

    static ArchRule time_and_ids_arrive_in_messages() {
        List<Class<?>> clocks = List.of(Instant.class, LocalDate.class, Clock.class, Math.class, UUID.class);
        return noClasses()
                .that(not(OUTSIDE_CORE).or(resideInAPackage("..view..")))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a clock or chance is asked",
                        (JavaCall<?> call) -> List.of("now", "randomUUID", "random", "systemUTC", "systemDefaultZone")
                                        .contains(call.getName())
                                && clocks.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)));
    }

    static ArchRule events_are_values() {
        return classes()
                .that()
                .resideInAPackage("..event..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(be(
                        "records, enums or sealed interfaces",
                        type -> type.isRecord()
                                || type.isEnum()
                                || (type.isInterface() && type.reflect().isSealed())));
    }

    static ArchRule doors_and_projections_are_private_to_their_package() {
        return classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(ProcessingGroup.class)
                .should()
                .bePackagePrivate();
    }

    static ArchRule names_are_words_of_the_trade() {
        return noClasses().should().haveNameMatching(".*(Impl|Mapper|Dto|Utils?|Helper|Manager|Base)");
    }

    /** A sealed interface lists a language, and Axon's and Spring's are implemented once as a matter of course. */
    static ArchRule an_interface_has_more_than_one_implementor() {
        return classes()
                .that()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .should(be(
                        "implemented by none or by several",
                        type -> type.getSubclasses().size() != 1
                                || type.reflect().isSealed()
                                || type.getAllRawInterfaces().stream()
                                        .anyMatch(foreign ->
                                                !foreign.getPackageName().contains("muster"))));
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> condition) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, condition.test(type), type.getName() + " is not " + what));
            }
        };
    }
}
