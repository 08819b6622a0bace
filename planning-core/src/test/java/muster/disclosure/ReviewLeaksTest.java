package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import muster.operation.RandomHistory;
import muster.relief.event.ReliefRecorded;
import muster.review.event.MaterialMarked;
import muster.review.event.PrivilegedNoteRecorded;
import muster.review.event.ReviewClosed;
import muster.review.event.ReviewOutcome;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;
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
        List<OfOperation> reviewed = reviewed(random, new Random(seed));
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

    private static List<OfOperation> reviewed(RandomHistory random, Random chance) {
        List<OfOperation> all = new ArrayList<>(random.events());
        OperationId operation = random.events().getFirst().operationId();
        for (int n = 0; n < 20; n++) {
            all.add(1 + chance.nextInt(all.size()), event(operation, chance));
        }
        return all;
    }

    private static OfOperation event(OperationId operation, Random chance) {
        RecordId id = new RecordId(new UUID(chance.nextLong(), chance.nextLong()));
        return switch (chance.nextInt(4)) {
            case 0 ->
                new MaterialMarked(operation, id, id.value(), "Secret words", "Secret reason", "sub", "Secret name");
            case 1 ->
                new ReviewClosed(operation, id, ReviewOutcome.DISCLOSABLE, null, "Secret reason", "sub", "Secret name");
            case 2 ->
                new ReliefRecorded(
                        operation,
                        id,
                        new AgencyId(id.value()),
                        new SurvivorRef(id.value()),
                        new Sealed(id, "c2VjcmV0"),
                        "Secret name");
            default -> new PrivilegedNoteRecorded(operation, id, new Sealed(id, "c2VjcmV0"), "Secret name");
        };
    }
}
