package muster.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.agency.event.AgencyEvent;
import muster.ledger.Recorded;
import muster.officer.event.OfficerEvent;
import muster.operation.Operation;
import muster.operation.RandomHistory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened is taken by whatever stands: no event turns an aggregate into one that cannot be read. A failure names its seed. */
class EvolveTest {
    static LongStream seeds() {
        return RandomHistory.seeds(RollPropertiesTest.HISTORIES);
    }

    /** Also those of another of its kind, also twice, also before its first. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_07_any_event_of_its_kind_is_taken_by_any_state_of_an_aggregate(long seed) {
        Random random = new Random(seed);
        Map<Class<?>, List<Object>> happened = new LinkedHashMap<>();
        Map<String, List<Object>> streams = streams(seed);
        Map<String, Object> standing = Stage.after(RollHistory.of(seed)).standing();
        streams.forEach((stream, events) -> happened.computeIfAbsent(
                        standing.get(stream).getClass(), _ -> new ArrayList<>())
                .addAll(events));
        streams.forEach((stream, events) -> {
            Class<?> type = standing.get(stream).getClass();
            List<Object> twisted = new ArrayList<>(events.subList(0, random.nextInt(events.size() + 1)));
            for (int n = 0; n < 20; n++) {
                List<Object> any = happened.get(type);
                twisted.add(any.get(random.nextInt(any.size())));
            }
            assertThatCode(() -> Stage.folded(type, stream, twisted))
                    .as("%s after %s", stream, twisted)
                    .doesNotThrowAnyException();
        });
    }

    private static Map<String, List<Object>> streams(long seed) {
        RollHistory history = RollHistory.of(seed);
        return history.before(history.steps().size());
    }

    /** What is on file of somebody begins with an enrolment. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_07_any_event_after_an_enrolment_is_taken_by_what_is_on_file(long seed) {
        Random random = new Random(seed);
        List<Object> all = streams(seed).values().stream().flatMap(List::stream).toList();
        streams(seed).forEach((stream, events) -> {
            boolean known = events.getFirst() instanceof AgencyEvent || events.getFirst() instanceof OfficerEvent;
            List<Object> twisted = Stream.concat(
                            Stream.of(events.getFirst()),
                            random.ints(20, 0, all.size()).mapToObj(all::get))
                    .toList();
            AgencyOnFile agency = null;
            OfficerOnFile officer = null;
            for (int n = 0; n < twisted.size(); n++) {
                Recorded recorded = recorded(stream, n, twisted.get(n));
                agency = known && isOf(AgencyEvent.class, events, recorded)
                        ? AgencyOnFile.fold(agency, recorded)
                        : agency;
                officer = known && isOf(OfficerEvent.class, events, recorded)
                        ? OfficerOnFile.fold(officer, recorded)
                        : officer;
            }
            assertThat(agency == null && officer == null).isEqualTo(!known);
        });
    }

    private static boolean isOf(Class<?> kind, List<Object> events, Recorded recorded) {
        return kind.isInstance(events.getFirst()) && kind.isInstance(recorded.event());
    }

    private static Recorded recorded(String stream, int version, Object event) {
        return new Recorded(version + 1, stream, version, new UUID(0, version), RandomRoll.BEGAN, event, Map.of());
    }

    /** An event about a thing follows the one that made it; what is true of a history is true of one that is told twice. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_07_any_event_of_an_operation_is_taken_again_by_any_later_state_of_it(long seed) {
        Random random = new Random(seed);
        List<Object> events = new ArrayList<>(RandomHistory.of(seed).events());
        List<Object> twisted = new ArrayList<>(events);
        random.ints(40, 0, events.size()).mapToObj(events::get).forEach(twisted::add);
        assertThatCode(() -> Stage.folded(Operation.class, "operation/" + seed, twisted))
                .doesNotThrowAnyException();
    }
}
