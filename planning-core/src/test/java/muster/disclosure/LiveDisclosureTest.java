package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OTHER;
import static muster.disclosure.HarborPlan.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import muster.agency.event.AgencyKind;
import muster.operation.event.OperationEvent;
import muster.shared.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** For each event and each column, the members that are told; a dash where nothing is. Own tasks: {@link OwnTasksTest}. */
class LiveDisclosureTest {
    private static final Map<String, OperationEvent> EVENTS = Map.ofEntries(
            Map.entry("invited", HarborPlan.invited(OTHER, AgencyKind.MEDICAL)),
            Map.entry("site", HarborPlan.site()),
            Map.entry("requested", HarborPlan.requested()),
            Map.entry("approved", HarborPlan.approved()),
            Map.entry("denied", HarborPlan.denied()),
            Map.entry("returned", HarborPlan.returned()),
            Map.entry("raid", HarborPlan.raid()),
            Map.entry("moved", HarborPlan.moved()),
            Map.entry("cancelled", HarborPlan.cancelled()),
            Map.entry("assigned", HarborPlan.assigned(LEAD)),
            Map.entry("task moved", HarborPlan.taskMoved()),
            Map.entry("released", HarborPlan.released()));

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "invited,    LEAD PROS,     agencyId kind",
        "site,       LEAD PROS,     siteId label zone address location premisesEntry",
        "site,       PART,          siteId label zone",
        "requested,  LEAD PROS CRT, warrantId siteId status kind affiantId court probableCause offences itemsToSeize sworn trigger",
        "approved,   LEAD PROS CRT, warrantId status judge decidedAt nightService noKnock reason expiresOn executeBy document",
        "approved,   PART,          status",
        "denied,     LEAD PROS CRT, warrantId status judge decidedAt reason",
        "returned,   LEAD PROS CRT, warrantId status judge decidedAt reason",
        "raid,       LEAD PROS,     raidId status siteId window entry warrantId exception",
        "raid,       PART,          raidId status siteId window entry",
        "raid,       VSP CPS MED,   raidId status week",
        "moved,      LEAD PROS,     raidId window warrantId reason",
        "moved,      PART,          raidId window",
        "moved,      VSP CPS MED,   raidId week",
        "cancelled,  LEAD PROS,     raidId status reason",
        "cancelled,  PART,          raidId status",
        "cancelled,  VSP CPS MED,   raidId status",
        "assigned,   LEAD,          assignmentId officerId name role window raidId site",
        "task moved, LEAD,          assignmentId window",
        "released,   LEAD,          assignmentId status reason"
    })
    void INF_01_what_the_matrix_allows_is_told_and_no_member_more(String event, String columns, String members) {
        for (String column : columns.split(" ")) {
            for (AgencyId agency : agenciesIn(Column.valueOf(column))) {
                List<Update> told = told(EVENTS.get(event), agency, Column.valueOf(column));
                assertThat(told).as("%s", column).hasSize(1);
                assertThat(Feed.members(told.getFirst())).as("%s", column).containsExactly(members.split(" "));
            }
        }
    }

    @ParameterizedTest(name = "{0} not to {1}")
    @CsvSource({
        "invited,    PART VSP CPS MED CRT ANL",
        "site,       VSP CPS MED CRT ANL",
        "requested,  PART VSP CPS MED ANL",
        "approved,   VSP CPS MED ANL",
        "denied,     PART VSP CPS MED ANL",
        "returned,   PART VSP CPS MED ANL",
        "raid,       CRT ANL",
        "moved,      CRT ANL",
        "cancelled,  CRT ANL",
        "assigned,   PART PROS VSP CPS MED CRT ANL",
        "task moved, PART PROS VSP CPS MED CRT ANL",
        "released,   PART PROS VSP CPS MED CRT ANL"
    })
    void INF_01_what_no_cell_allows_is_not_told(String event, String columns) {
        for (String column : columns.split(" ")) {
            assertThat(told(EVENTS.get(event), GUEST, Column.valueOf(column)))
                    .as("%s", column)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void INF_02_who_is_not_in_the_operation_is_told_nothing(AgencyKind kind) {
        List<OperationEvent> history = new ArrayList<>(List.of(HarborPlan.opened(), HarborPlan.invited(OTHER, kind)));
        history.addAll(EVENTS.values());
        assertThat(Feed.of(new AgencyId(HarborPlan.id(99)), history)).isEmpty();
    }

    @Test
    void INF_02_before_its_invitation_an_agency_is_told_nothing() {
        List<OperationEvent> before = plan(Column.LEAD);
        assertThat(Feed.of(GUEST, before)).isEmpty();
    }

    @Test
    void an_update_is_of_the_events_public_type_and_occurred_when_it_was_recorded() {
        Update update = told(HarborPlan.site(), LEAD, Column.LEAD).getFirst();
        assertThat(update.type()).isEqualTo("muster.site.added.v1");
        assertThat(update.operationId()).isEqualTo(HarborPlan.OPERATION);
        assertThat(update.occurredAt()).isEqualTo(Feed.MONDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "invited, muster.agency.invited.v1",
        "site, muster.site.added.v1",
        "requested, muster.warrant.requested.v1",
        "approved, muster.warrant.approved.v1",
        "denied, muster.warrant.denied.v1",
        "returned, muster.warrant.returned-for-revision.v1",
        "raid, muster.raid.scheduled.v1",
        "moved, muster.raid.rescheduled.v1",
        "cancelled, muster.raid.cancelled.v1",
        "assigned, muster.officer.assigned.v1",
        "task moved, muster.assignment.moved.v1",
        "released, muster.officer.released.v1"
    })
    void the_public_types_are_permanent(String event, String type) {
        assertThat(Feed.types(told(EVENTS.get(event), LEAD, Column.LEAD))).containsExactly(type);
    }

    @Test
    void the_lead_agency_is_told_the_whole_operation_when_it_opens() {
        List<Update> told = Feed.last(LEAD, List.of(HarborPlan.opened()));
        assertThat(Feed.types(told)).containsExactly("muster.operation.opened.v1");
        assertThat(Feed.members(told.getFirst()))
                .containsExactly("id", "codeName", "leadAgencyId", "jurisdiction", "zone", "window", "objective");
    }

    private static List<Update> told(OperationEvent event, AgencyId agency, Column column) {
        List<OperationEvent> history = plan(column);
        history.add(event);
        return Feed.last(agency, history);
    }

    private static List<AgencyId> agenciesIn(Column column) {
        return column == Column.LEAD ? List.of(LEAD) : List.of(GUEST);
    }

    /** Everything that the events of this test speak of, with the guest in that column; no guest where it is the lead's. */
    private static List<OperationEvent> plan(Column column) {
        List<OperationEvent> plan = new ArrayList<>(List.of(HarborPlan.opened()));
        Arrays.stream(AgencyKind.values())
                .filter(kind -> column != Column.LEAD && Column.of(kind) == column)
                .findFirst()
                .ifPresent(kind -> plan.add(HarborPlan.invited(GUEST, kind)));
        plan.addAll(List.of(
                HarborPlan.site(),
                HarborPlan.requested(),
                HarborPlan.requested(REFUSED),
                HarborPlan.approved(),
                HarborPlan.raid(),
                HarborPlan.assigned(LEAD)));
        return plan;
    }
}
