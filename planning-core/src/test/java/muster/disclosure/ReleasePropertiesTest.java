package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.operation.RandomHistory;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.OperationEvent;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Rule VIC-04 over random histories: nothing is told on a release that is over. */
class ReleasePropertiesTest {
    private static final int HISTORIES = 200;
    private static final JsonMapper JSON = new JsonMapper();

    /** Whom an agency may be told of by name of its reference, while a history goes on. */
    private static final class Allowed {
        private final Map<RecordId, ReleaseRecorded> standing = new HashMap<>();
        private final Set<Object> handedOver = new HashSet<>();
        private final AgencyId agency;

        Allowed(AgencyId agency) {
            this.agency = agency;
        }

        void note(OperationEvent event) {
            switch (event) {
                case ReleaseRecorded e when e.recipientId().equals(agency) -> standing.put(e.releaseId(), e);
                case ReleaseEnded e -> standing.remove(e.releaseId());
                case FieldEventLogged e
                when e.handOff() != null && e.handOff().providerId().equals(agency) ->
                    handedOver.add(e.handOff().survivorRef());
                default -> {}
            }
        }

        boolean mayHear(ReleaseRecorded release) {
            return handedOver.contains(release.survivorRef())
                    || standing.values().stream()
                            .anyMatch(one -> one.survivorRef().equals(release.survivorRef()));
        }
    }

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    private static List<ReleaseRecorded> releases(List<OperationEvent> history) {
        return history.stream()
                .filter(ReleaseRecorded.class::isInstance)
                .map(ReleaseRecorded.class::cast)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void VIC_04_a_recipient_hears_of_a_survivor_while_a_release_counts_and_not_before_or_after(long seed) {
        List<OperationEvent> history = RandomHistory.of(seed).events();
        for (ReleaseRecorded release : releases(history)) {
            Allowed allowed = new Allowed(release.recipientId());
            Situation situation = Situation.NONE;
            for (OperationEvent event : history) {
                allowed.note(event);
                String told = JSON.writeValueAsString(
                        Disclosure.disclose(event, Feed.MONDAY, situation, release.recipientId()).stream()
                                .map(Update::data)
                                .toList());
                if (!allowed.mayHear(release)) {
                    assertThat(told).doesNotContain(release.survivorRef().toString());
                }
                if (!allowed.standing.containsKey(release.releaseId())) {
                    assertThat(told).doesNotContain(release.purpose());
                }
                situation = situation.fold(event);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void VIC_04_what_is_told_on_a_release_ends_with_its_end_and_the_last_of_it_is_what_the_log_says(long seed) {
        List<OperationEvent> history = RandomHistory.of(seed).events();
        Set<RecordId> over = history.stream()
                .filter(ReleaseEnded.class::isInstance)
                .map(event -> ((ReleaseEnded) event).releaseId())
                .collect(Collectors.toSet());
        Situation end = Feed.situationAfter(history);
        for (ReleaseRecorded release : releases(history)) {
            List<Update> told = Feed.of(release.recipientId(), history).stream()
                    .filter(update -> release.releaseId().equals(update.data().get("releaseId")))
                    .toList();
            assertThat(told.getFirst().type()).isEqualTo(ReleasedUpdates.GIVEN);
            if (over.contains(release.releaseId())) {
                assertThat(Feed.types(told)).endsWith(ReleasedUpdates.ENDED).containsOnlyOnce(ReleasedUpdates.ENDED);
            } else {
                assertThat(told.getLast().data()).containsEntry("survivor", ReleasedFacts.of(release, end));
            }
        }
    }

    @Test
    void the_histories_have_releases_that_count_that_change_and_that_end_in_every_way() {
        Set<Object> seen = new HashSet<>();
        List<String> types = new ArrayList<>();
        seeds().mapToObj(seed -> RandomHistory.of(seed).events()).forEach(history -> {
            releases(history).forEach(release -> types.addAll(Feed.types(Feed.of(release.recipientId(), history))));
            history.stream()
                    .filter(ReleaseEnded.class::isInstance)
                    .forEach(event -> seen.add(((ReleaseEnded) event).cause()));
        });
        assertThat(seen).containsExactlyInAnyOrder((Object[]) ReleaseEnded.Cause.values());
        assertThat(types).contains(ReleasedUpdates.GIVEN, ReleasedUpdates.CHANGED, ReleasedUpdates.ENDED);
    }
}
