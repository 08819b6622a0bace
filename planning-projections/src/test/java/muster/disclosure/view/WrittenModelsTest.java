package muster.disclosure.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import muster.disclosure.view.WrittenModels.Known;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class WrittenModelsTest {
    private final WrittenModels models = new WrittenModels(1_000);
    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final AgencyId other = new AgencyId(UUID.randomUUID());
    private final OperationId operation = new OperationId(UUID.randomUUID());
    private final Known known = new Known(3, JsonNodeFactory.instance.objectNode());

    @Test
    void what_was_written_is_known() {
        write(agency);
        assertThat(models.last(agency, "space")).hasValue(3);
        assertThat(models.find(agency, operation)).isSameAs(known);
    }

    @Test
    void of_a_model_that_was_made_anew_elsewhere_nothing_is_known() {
        write(agency);
        assertThat(models.last(agency, "space_beside")).isEmpty();
        assertThat(models.find(agency, operation)).isNull();
        assertThat(models.last(agency, "space")).isEmpty();
    }

    @Test
    void an_agency_knows_nothing_of_another_and_takes_nothing_from_it() {
        write(agency);
        assertThat(models.last(other, "space")).isEmpty();
        assertThat(models.find(other, operation)).isNull();
        models.forget(other);
        assertThat(models.last(agency, "space")).hasValue(3);
        assertThat(models.find(agency, operation)).isSameAs(known);
    }

    @Test
    void what_was_forgotten_is_not_known() {
        write(agency);
        write(other);
        models.forget(agency);
        assertThat(models.last(agency, "space")).isEmpty();
        assertThat(models.find(agency, operation)).isNull();
        models.forget();
        assertThat(models.last(other, "space")).isEmpty();
        assertThat(models.find(other, operation)).isNull();
    }

    private void write(AgencyId to) {
        models.put(to, operation, known, 2);
        models.written(to, "space", 3);
    }
}
