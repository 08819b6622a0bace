package muster.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.AgreementRenewed;
import muster.decision.RollHistory.Step;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.TargetPurged;
import muster.deconfliction.event.TargetRegistered;
import muster.disclosure.webhook.event.WebhookDisabled;
import muster.disclosure.webhook.event.WebhookEnabled;
import muster.disclosure.webhook.event.WebhookEvent;
import muster.disclosure.webhook.event.WebhookKeysRotated;
import muster.disclosure.webhook.event.WebhookRegistered;
import muster.disclosure.webhook.event.WebhookRemoved;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.operation.RandomHistory;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.Invalid;
import muster.shared.RecordId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every history of agencies, people, witnesses and deconfliction. A failure names its seed. */
class RollPropertiesTest {
    static final int HISTORIES = Integer.getInteger("muster.rolls", 100);

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    /** But what is sent by nobody who looked before, which may find nothing to do. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_command_causes_events_or_is_turned_down_for_a_known_reason_and_leaves_none(long seed) {
        for (Step step : RollHistory.of(seed).steps()) {
            if (step.refused() == null) {
                assertThat(step.caused().isEmpty() && !step.mayFindNothing())
                        .as("%s causes nothing", step.command())
                        .isFalse();
            } else {
                assertThat(step.caused()).as("%s", step.command()).isEmpty();
                assertThat(step.refused())
                        .isInstanceOfAny(Refusal.class, Invalid.class, NoSuch.class, AggregateNotFoundException.class);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_07_a_decision_taken_again_after_a_replay_comes_to_the_same(long seed) {
        RollHistory history = RollHistory.of(seed);
        int at = new Random(seed).nextInt(history.steps().size());
        for (int n : List.of(at, history.steps().size() - 1)) {
            Step step = history.steps().get(n);
            Map<String, List<Object>> before = history.before(n);
            Stage again = new Stage(before);
            Throwable refused = again.decide(step.command(), step.facts());
            List<Object> then = before.getOrDefault(step.stream(), List.of());
            assertThat(again.events(step.stream()))
                    .isEqualTo(
                            Stream.concat(then.stream(), step.caused().stream()).toList());
            assertThat(String.valueOf(refused)).isEqualTo(String.valueOf(step.refused()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_09_a_revoked_agency_has_a_seat_again_only_by_a_new_agreement_and_is_revoked_once(long seed) {
        Set<AgencyId> revoked = new HashSet<>();
        for (Step step : RollHistory.of(seed).steps()) {
            LocalDate today = LocalDate.ofInstant(step.facts().at(), ZoneOffset.UTC);
            step.facts().agencies().values().stream()
                    .filter(agency -> revoked.contains(agency.id()))
                    .forEach(agency -> assertThat(agency.hasSeatOn(today)).isFalse());
            step.caused().forEach(event -> {
                switch (event) {
                    case AgencyRevoked e ->
                        assertThat(revoked.add(e.agencyId())).isTrue();
                    case AgreementRenewed e -> revoked.remove(e.agencyId());
                    default -> {}
                }
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void STF_07_DEC_04_DEC_06_INF_03_a_flag_is_lifted_once_a_target_kept_once_and_only_the_watch_overrides(long seed) {
        Set<RecordId> flags = new HashSet<>();
        Map<RecordId, String> targets = new HashMap<>();
        for (Step step : RollHistory.of(seed).steps()) {
            boolean watch = step.facts().actor().is("watch");
            step.caused().forEach(event -> {
                switch (event) {
                    case GiglioFlagRecorded e ->
                        assertThat(flags.add(e.flagId())).isTrue();
                    case GiglioFlagLifted e ->
                        assertThat(flags.remove(e.flagId())).isTrue();
                    case TargetRegistered e -> {
                        assertThat(targets).doesNotContainValue(e.digest());
                        targets.put(e.targetId(), e.digest());
                    }
                    case TargetPurged e ->
                        assertThat(targets.remove(e.targetId())).isNotNull();
                    case ConflictOverridden _ -> assertThat(watch).isTrue();
                    case ConflictAgreed _ -> assertThat(watch).isFalse();
                    default -> {}
                }
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void DEC_03_DEC_04_a_side_is_told_what_is_new_of_its_end_after_that_and_the_watch_once(long seed) {
        Map<ConflictId, ConflictNoticed> told = new HashMap<>();
        Set<ConflictId> ever = new HashSet<>();
        Set<ConflictId> escalated = new HashSet<>();
        RollHistory.of(seed).steps().stream()
                .flatMap(step -> step.caused().stream())
                .forEach(event -> {
                    switch (event) {
                        case ConflictNoticed e -> {
                            assertThat(told.put(e.conflictId(), e)).isNotEqualTo(e);
                            ever.add(e.conflictId());
                        }
                        case ConflictEnded e ->
                            assertThat(told.remove(e.conflictId())).isNotNull();
                        case ConflictEscalated e ->
                            assertThat(ever.contains(e.conflictId()) && escalated.add(e.conflictId()))
                                    .isTrue();
                        default -> {}
                    }
                });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_receiver_takes_the_next_keys_is_enabled_and_disabled_by_turns_and_ends_with_its_removal(long seed) {
        Map<RecordId, Integer> keys = new HashMap<>();
        Set<RecordId> disabled = new HashSet<>();
        RollHistory.of(seed).steps().stream()
                .flatMap(step -> step.caused().stream())
                .filter(WebhookEvent.class::isInstance)
                .map(WebhookEvent.class::cast)
                .forEach(event -> {
                    RecordId id = event.webhookId();
                    switch (event) {
                        case WebhookRegistered _ -> keys.put(id, 1);
                        case WebhookKeysRotated e -> {
                            assertThat(keys).containsEntry(id, e.generation() - 1);
                            keys.put(id, e.generation());
                        }
                        case WebhookDisabled _ -> assertThat(disabled.add(id)).isTrue();
                        case WebhookEnabled _ -> assertThat(disabled.remove(id)).isTrue();
                        case WebhookRemoved _ -> assertThat(keys.remove(id)).isNotNull();
                    }
                    assertThat(keys.containsKey(id)).isNotEqualTo(event instanceof WebhookRemoved);
                });
    }
}
