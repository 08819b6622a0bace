package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import muster.ledger.Recorded;
import muster.operation.RandomHistory;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two histories that differ only in what an agency may not see tell it the same: what, in which order, and when. */
class TwinHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("muster.histories", 100);

    /** When it is recorded, in both. */
    private record Timed(OfOperation event, Instant at) {}

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_02_what_an_agency_may_not_see_leaves_no_trace(long seed) {
        assertThat(differences(seed)).isEmpty();
    }

    /** @return of each agency that can tell the two apart, what it was told of each */
    static List<String> differences(long seed) {
        WholeHistory history = WholeHistory.of(seed);
        List<Timed> timed = timed(history);
        List<String> differences = new ArrayList<>();
        for (AgencyId agency : history.agencies().keySet()) {
            Column column = history.columns().get(agency);
            List<Timed> twin = twin(timed, column, agency, new SplittableRandom(seed));
            List<Update> one = told(timed, agency);
            List<Update> other = told(twin, agency);
            if (!one.equals(other)) {
                differences.add("%s of %s: %s%nbut%n%s".formatted(column, agency, one, other));
            }
        }
        history.specialists().forEach(person -> {
            List<Update> one = told(timed, person);
            List<Update> other = told(twin(timed, Column.VS, person.agency(), new SplittableRandom(seed)), person);
            if (!one.equals(other)) {
                differences.add("%s: %s%nbut%n%s".formatted(person, one, other));
            }
        });
        return differences;
    }

    private static List<Update> told(List<Timed> history, VictimSpecialist person) {
        return person.told(history.stream()
                .map(each -> Recorded.onPaper(0, "operation/" + each.event().operationId(), each.event(), each.at()))
                .toList());
    }

    private static List<Timed> timed(WholeHistory history) {
        List<Timed> timed = new ArrayList<>();
        Instant at = Feed.MONDAY;
        for (OfOperation event : history.events()) {
            timed.add(new Timed(event, at));
            at = at.plusSeconds(1);
        }
        return timed;
    }

    /** Half of what it may not see did not happen, and here and there something else did. */
    private static List<Timed> twin(List<Timed> timed, Column column, AgencyId agency, RandomGenerator chance) {
        List<Timed> twin = new ArrayList<>();
        for (Timed each : timed) {
            if (chance.nextBoolean() || !Unseen.is(each.event(), column, agency)) {
                twin.add(each);
            }
            if (chance.nextInt(4) == 0 && !twin.isEmpty()) {
                twin.add(new Timed(WholeHistory.sealed(each.event().operationId(), chance), each.at()));
            }
        }
        return twin;
    }

    private static List<Update> told(List<Timed> history, AgencyId agency) {
        List<Update> told = new ArrayList<>();
        Situation situation = Situation.NONE;
        for (Timed each : history) {
            told.addAll(Disclosure.disclose(each.event(), each.at(), situation, agency));
            situation = situation.fold(each.event());
        }
        return told;
    }
}
