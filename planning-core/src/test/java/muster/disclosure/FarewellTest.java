package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OPERATION;
import static muster.disclosure.HarborPlan.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import muster.agency.event.AgencyKind;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.OperationEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agency that is withdrawn: that it is over is the last that it is told. */
class FarewellTest {
    private static final AgencyWithdrawn LEFT = new AgencyWithdrawn(OPERATION, GUEST, "Short of people");

    @ParameterizedTest
    @EnumSource
    void INF_02_who_was_withdrawn_is_told_so_and_nothing_more(AgencyKind kind) {
        List<OperationEvent> history = List.of(
                HarborPlan.opened(),
                HarborPlan.invited(GUEST, kind),
                LEFT,
                HarborPlan.site(),
                HarborPlan.requested(),
                HarborPlan.approved(),
                HarborPlan.raid(),
                HarborPlan.assigned(GUEST));
        List<Update> told = Feed.of(GUEST, history);
        assertThat(told.getLast().type()).isEqualTo("muster.participation.closed.v1");
        assertThat(told.getLast().data()).isEqualTo(Map.of("id", OPERATION, "participation", "CLOSED"));
        assertThat(told)
                .filteredOn(update -> update.occurredAt().isAfter(Feed.MONDAY.plusSeconds(2)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void others_learn_that_an_agency_went_where_they_learnt_that_it_came(AgencyKind kind) {
        List<OperationEvent> history = List.of(
                HarborPlan.opened(),
                HarborPlan.invited(OTHER, kind),
                HarborPlan.invited(GUEST, AgencyKind.COURT),
                LEFT);
        Map<String, Object> went = Map.of("agencyId", GUEST, "status", "WITHDRAWN", "reason", "Short of people");
        assertThat(Feed.last(LEAD, history)).extracting(Update::data).containsExactly(went);
        if (kind == AgencyKind.PROSECUTOR) {
            assertThat(Feed.last(OTHER, history)).extracting(Update::data).containsExactly(went);
        } else {
            assertThat(Feed.last(OTHER, history)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_again_is_told_all_that_stands_anew(AgencyKind kind) {
        List<OperationEvent> history = List.of(
                HarborPlan.opened(),
                HarborPlan.invited(GUEST, kind),
                LEFT,
                HarborPlan.raid(),
                HarborPlan.invited(GUEST, kind));
        List<OperationEvent> first = List.of(HarborPlan.opened(), HarborPlan.raid(), HarborPlan.invited(GUEST, kind));
        assertThat(Feed.last(GUEST, history)).isEqualTo(Feed.last(GUEST, first));
    }
}
