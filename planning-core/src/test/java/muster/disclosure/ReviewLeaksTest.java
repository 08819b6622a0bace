package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import muster.operation.RandomHistory;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over random histories into which somebody marks, prosecutors look and write, and a federal agency keeps what it did: no agency can tell. */
class ReviewLeaksTest {
    private static final int HISTORIES = 100;

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_08_and_VIC_07_what_is_reviewed_or_kept_leaves_no_trace_in_what_any_agency_is_told(long seed) {
        RandomHistory random = RandomHistory.of(seed);
        List<OfOperation> reviewed = reviewed(random, new SplittableRandom(seed));
        assertThat(reviewed).hasSizeGreaterThan(random.events().size());
        for (AgencyId agency : random.agencies().keySet()) {
            assertThat(told(agency, reviewed)).isEqualTo(told(agency, random.events()));
        }
        assertThat(Feed.situationAfter(reviewed)).isEqualTo(Feed.situationAfter(random.events()));
    }

    /** What is told and of what; when, moves with the test's own seconds. */
    private static List<String> told(AgencyId agency, List<? extends OfOperation> history) {
        return Feed.of(agency, history).stream()
                .map(update -> update.type() + update.data())
                .toList();
    }

    private static List<OfOperation> reviewed(RandomHistory random, RandomGenerator chance) {
        List<OfOperation> all = new ArrayList<>(random.events());
        OperationId operation = random.events().getFirst().operationId();
        for (int n = 0; n < 20; n++) {
            all.add(1 + chance.nextInt(all.size()), WholeHistory.sealed(operation, chance));
        }
        return all;
    }
}
