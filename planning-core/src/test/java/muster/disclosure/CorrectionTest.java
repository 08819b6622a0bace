package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.OperationEvent;
import muster.shared.RecordId;
import org.junit.jupiter.api.Test;

/** A correction may put an entry right that not everybody was told of. */
class CorrectionTest {
    private static final RecordId INCIDENT = new RecordId(new UUID(1, 1));

    private static FieldEventLogged logged(RecordId id, FieldEventKind kind, RecordId corrects) {
        return new FieldEventLogged(
                OPERATION, id, kind, Feed.MONDAY, null, null, "Lena Lead", null, null, null, null, null, corrects);
    }

    @Test
    void INF_02_who_was_not_told_of_an_entry_is_not_told_that_it_was_wrong() {
        List<OperationEvent> history = List.of(
                HarborPlan.opened(),
                HarborPlan.invited(GUEST, AgencyKind.STATE_LAW_ENFORCEMENT),
                logged(INCIDENT, FieldEventKind.INCIDENT, null),
                logged(new RecordId(new UUID(2, 2)), FieldEventKind.SCENE_SECURED, INCIDENT));
        assertThat(Feed.of(GUEST, history).getLast().data())
                .containsEntry("kind", FieldEventKind.SCENE_SECURED)
                .doesNotContainKey("corrects");
        assertThat(Feed.of(LEAD, history).getLast().data()).containsEntry("corrects", INCIDENT);
    }
}
