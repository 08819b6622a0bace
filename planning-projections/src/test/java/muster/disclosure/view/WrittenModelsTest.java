package muster.disclosure.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import muster.disclosure.view.WrittenModels.Known;
import muster.shared.OperationId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class WrittenModelsTest {
    private static final long SPACE = 17;
    private static final long OTHER = 18;

    private final WrittenModels models = new WrittenModels(1_000);
    private final OperationId operation = new OperationId(UUID.randomUUID());
    private final Known known = new Known(3, JsonNodeFactory.instance.objectNode());

    @Test
    void a_model_is_kept_while_nobody_else_gave_a_number() {
        write(SPACE, 3);
        models.at(SPACE, 3);
        assertThat(models.find(SPACE, operation)).isSameAs(known);
    }

    @Test
    void where_another_node_gave_a_number_nothing_is_known_any_more() {
        write(SPACE, 3);
        models.at(SPACE, 4);
        assertThat(models.find(SPACE, operation)).isNull();
    }

    @Test
    void what_was_rolled_back_is_not_known() {
        write(SPACE, 3);
        models.at(SPACE, 2);
        assertThat(models.find(SPACE, operation)).isNull();
    }

    @Test
    void another_feed_and_a_model_made_anew_know_nothing_of_it_and_take_nothing_from_it() {
        write(SPACE, 3);
        models.at(OTHER, 3);
        assertThat(models.find(OTHER, operation)).isNull();
        assertThat(models.find(SPACE, operation)).isSameAs(known);
    }

    private void write(long space, long seq) {
        models.at(space, seq - 1);
        models.put(space, operation, known, 2);
        models.written(space, seq);
    }
}
