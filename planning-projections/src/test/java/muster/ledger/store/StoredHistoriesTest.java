package muster.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import muster.decision.RollHistory;
import muster.decision.Stage;
import muster.ledger.EventTypes;
import muster.operation.RandomHistory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from the bytes in the ledger is what its decisions left, whatever was decided. A failure names its seed. */
class StoredHistoriesTest {
    private final EventCodec codec = new EventCodec();

    static LongStream seeds() {
        return RandomHistory.seeds(Integer.getInteger("muster.rolls", 50));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_07_agencies_people_receivers_and_what_was_met_are_read_as_they_were_left(long seed) {
        assertReadAsLeft(Stage.after(RollHistory.of(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_07_an_operation_is_read_as_it_was_left(long seed) {
        Stage stage = new Stage(Map.of());
        RandomHistory.of(seed).steps().forEach(step -> stage.decide(step.command(), step.facts()));
        assertReadAsLeft(stage);
    }

    private void assertReadAsLeft(Stage stage) {
        assertThat(stage.standing()).isNotEmpty();
        stage.standing().forEach((stream, left) -> {
            List<Object> read =
                    stage.events(stream).stream().map(this::storedAndRead).toList();
            assertThat(read).isEqualTo(stage.events(stream));
            assertThat(Stage.folded(left.getClass(), stream, read))
                    .as("%s after %s", stream, read)
                    .usingRecursiveComparison()
                    // What was read has maps and sets of other classes.
                    .withEqualsForFieldsMatchingRegexes(Object::equals, ".*\\.parts", ".*\\.entries")
                    .isEqualTo(left);
        });
    }

    private Object storedAndRead(Object event) {
        return codec.decode(EventTypes.nameOf(event.getClass()), EventTypes.REVISION, codec.encode(event));
    }
}
