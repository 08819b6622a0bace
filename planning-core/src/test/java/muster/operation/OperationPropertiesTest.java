package muster.operation;

import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.operation.RandomHistory.Step;
import muster.operation.event.AfterActionReported;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationEvent;
import muster.operation.event.RaidCancelled;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantRequested;
import muster.shared.AssignmentId;
import muster.shared.Invalid;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every history, whatever people ask for. A failure names its seed. */
class OperationPropertiesTest {
    private static final int HISTORIES = 500;

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    /** But what time sends, which may find nothing left to end. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_command_causes_events_or_is_turned_down_for_a_known_reason_and_leaves_none(long seed) {
        for (Step step : RandomHistory.of(seed).steps()) {
            if (step.refused() == null) {
                assertThat(step.caused().isEmpty() && !RandomHistory.sentByTime(step.command()))
                        .as("%s causes nothing", step.command())
                        .isFalse();
            } else {
                assertThat(step.caused()).as("%s", step.command()).isEmpty();
                assertThat(step.refused()).isInstanceOfAny(Refusal.class, Invalid.class, NoSuch.class);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_07_every_history_replays_and_goes_on(long seed) {
        RandomHistory history = RandomHistory.of(seed);
        Step first = history.steps().getFirst();
        OperationId operation = first.command().operationId();
        RecordId next = new RecordId(SafeHarbor.id(1));
        given(history.events().toArray())
                .when(new Report(operation, next, "Begin earlier", null, null), first.facts())
                .expectEvents(new AfterActionReported(
                        operation,
                        next,
                        "Begin earlier",
                        null,
                        null,
                        first.facts().actor().name()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_07_a_decision_taken_again_on_the_same_facts_comes_to_the_same(long seed) {
        RandomHistory history = RandomHistory.of(seed);
        int at = new Random(seed).nextInt(1, history.steps().size());
        Step step = history.steps().get(at);
        ResultValidator<Operation> again =
                given(history.eventsBefore(at).toArray()).when(step.command(), step.facts());
        switch (step.refused()) {
            case null -> again.expectEvents(step.caused().toArray());
            case Refusal refusal -> Trial.refused(again, refusal.rule(), refusal.problem());
            case Invalid invalid -> Trial.invalid(again, invalid.code());
            default -> Trial.noSuch(again);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void WAR_01_WAR_05_WAR_06_every_entry_is_lawful(long seed) {
        LawfulPlan plan = new LawfulPlan();
        RandomHistory.of(seed).events().forEach(plan::assertLawful);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void WAR_02_every_warrant_is_decided_once_and_by_nobody_involved(long seed) {
        Map<WarrantId, Set<String>> asking = new HashMap<>();
        Set<String> serving = new HashSet<>();
        for (Step step : RandomHistory.of(seed).steps()) {
            for (OperationEvent event : step.caused()) {
                switch (event) {
                    case WarrantRequested e ->
                        asking.put(e.warrantId(), Set.of(e.requestedBy(), String.valueOf(e.affiantSubject())));
                    case OfficerAssigned e when e.subject() != null -> serving.add(e.subject());
                    default ->
                        LawfulPlan.decidedWarrant(event).ifPresent(id -> {
                            String judge = step.facts().actor().sub();
                            assertThat(asking.remove(id))
                                    .as("once, and after it was asked for")
                                    .isNotNull()
                                    .doesNotContain(judge);
                            assertThat(serving).doesNotContain(judge);
                        });
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void WAR_04_no_warrant_outlives_its_law(long seed) {
        for (OperationEvent event : RandomHistory.of(seed).events()) {
            if (event instanceof WarrantApproved order && order.executeBy() != null) {
                assertThat(Duration.between(order.decidedAt(), order.executeBy()))
                        .isPositive()
                        .isLessThanOrEqualTo(Duration.ofDays(11));
                assertThat(order.executeBy()
                                .atZone(ZoneId.of("America/Los_Angeles"))
                                .toLocalTime())
                        .isIn(LocalTime.MIDNIGHT, LocalTime.of(23, 0));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void OPS_10_a_cancelled_raid_holds_nobody_and_nobody_is_freed_twice(long seed) {
        Map<AssignmentId, OfficerAssigned> standing = new HashMap<>();
        Set<Object> cancelled = new HashSet<>();
        for (Step step : RandomHistory.of(seed).steps()) {
            for (OperationEvent event : step.caused()) {
                switch (event) {
                    case OfficerAssigned e -> standing.put(e.assignmentId(), e);
                    case OfficerReleased e ->
                        assertThat(standing.remove(e.assignmentId())).isNotNull();
                    case RaidCancelled e ->
                        assertThat(cancelled.add(e.raidId())).isTrue();
                    default -> {}
                }
            }
            assertThat(standing.values()).noneMatch(task -> task.raidId() != null && cancelled.contains(task.raidId()));
        }
    }

    @Test
    void the_histories_reach_every_event_and_every_rule() {
        List<Step> all = seeds().boxed()
                .flatMap(seed -> RandomHistory.of(seed).steps().stream())
                .toList();
        assertThat(all.stream()
                        .flatMap(step -> step.caused().stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(OperationEvent.class.getPermittedSubclasses());
        assertThat(all.stream().flatMap(OperationPropertiesTest::rule).collect(Collectors.toSet()))
                .contains("WAR-01", "WAR-02", "WAR-05", "WAR-06", "STF-01", "STF-02", "STF-03", "INF-09", "OPS-10");
    }

    @Test
    void the_histories_ask_for_every_command_and_each_is_accepted_once() {
        List<Step> all = seeds().boxed()
                .flatMap(seed -> RandomHistory.of(seed).steps().stream())
                .toList();
        Set<Class<?>> missing = new LinkedHashSet<>(List.of(OperationCommand.class.getPermittedSubclasses()));
        all.forEach(step -> missing.remove(step.command().getClass()));
        assertThat(missing)
                .as("Commands that no history asks for: make them in RandomCommands, LaterCommands or RandomService")
                .isEmpty();
        missing.addAll(List.of(OperationCommand.class.getPermittedSubclasses()));
        all.stream()
                .filter(step -> step.refused() == null)
                .forEach(step -> missing.remove(step.command().getClass()));
        assertThat(missing)
                .as("Commands that are refused each time: let their generator ask for what can be")
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void OPS_10_only_an_operation_that_is_closed_can_be_planned_no_further(long seed) {
        RandomHistory history = RandomHistory.of(seed);
        Step first = history.steps().getFirst();
        SiteAdded next = new SiteAdded(
                first.command().operationId(),
                new SiteId(SafeHarbor.id(1)),
                "Later",
                "1 Wharf Road",
                new Location(33.79, -118.29),
                SafeHarbor.ZONE,
                false);
        boolean closed = history.events().stream().anyMatch(OperationClosed.class::isInstance);
        ResultValidator<Operation> more = given(history.events().toArray())
                .when(
                        new AddSite(
                                next.operationId(),
                                next.siteId(),
                                next.label(),
                                next.address(),
                                next.location(),
                                next.zone(),
                                next.premisesEntry()),
                        first.facts());
        if (closed) {
            Trial.refused(more, "OPS-10", "operation-closed");
        } else {
            more.expectSuccessfulHandlerExecution().expectEventsMatching(Trial.first(next));
        }
    }

    private static Stream<String> rule(Step step) {
        return step.refused() instanceof Refusal refusal ? Stream.of(refusal.rule()) : Stream.empty();
    }
}
