package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LATER;
import static muster.disclosure.HarborPlan.OFFICER;
import static muster.disclosure.HarborPlan.OTHER;
import static muster.disclosure.HarborPlan.RAID;
import static muster.disclosure.HarborPlan.SITE;
import static muster.disclosure.HarborPlan.TASK;
import static muster.disclosure.HarborPlan.WINDOW;
import static muster.disclosure.HarborPlan.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.agency.event.AgencyKind;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OperationEvent;
import muster.shared.AgencyId;
import muster.shared.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Police and prosecutors see the tasks of their own people, each with its place, and nobody else's. */
class OwnTasksTest {
    private static final Map<String, Object> PLACE = Map.of(
            "siteId",
            SITE,
            "label",
            "Parlour",
            "zone",
            ZONE,
            "address",
            "12 Harbor Way",
            "location",
            new Location(33.77, -118.19),
            "premisesEntry",
            true);

    @ParameterizedTest
    @EnumSource(names = {"FEDERAL_LAW_ENFORCEMENT", "STATE_LAW_ENFORCEMENT", "LOCAL_LAW_ENFORCEMENT", "PROSECUTOR"})
    void an_own_task_is_told_with_the_place_where_it_is(AgencyKind kind) {
        assertThat(told(kind, HarborPlan.assigned(GUEST)))
                .extracting(Update::data)
                .containsExactly(Map.of(
                        "assignmentId", TASK,
                        "officerId", OFFICER,
                        "name", "Sam Ortega",
                        "role", AssignmentRole.COVER,
                        "window", WINDOW,
                        "raidId", RAID,
                        "site", PLACE));
    }

    @ParameterizedTest
    @EnumSource(names = {"FEDERAL_LAW_ENFORCEMENT", "STATE_LAW_ENFORCEMENT", "LOCAL_LAW_ENFORCEMENT", "PROSECUTOR"})
    void an_own_task_of_no_raid_tells_no_place(AgencyKind kind) {
        assertThat(told(kind, HarborPlan.assigned(GUEST, null)).getFirst().data())
                .doesNotContainKeys("raidId", "site");
    }

    @ParameterizedTest
    @EnumSource(names = {"FEDERAL_LAW_ENFORCEMENT", "STATE_LAW_ENFORCEMENT", "LOCAL_LAW_ENFORCEMENT", "PROSECUTOR"})
    void an_own_task_is_followed_to_its_new_time_and_its_end(AgencyKind kind) {
        assertThat(told(kind, HarborPlan.assigned(GUEST), HarborPlan.taskMoved()))
                .extracting(Update::data)
                .containsExactly(Map.of("assignmentId", TASK, "window", LATER));
        Map<String, Object> released = told(kind, HarborPlan.assigned(GUEST), HarborPlan.released())
                .getFirst()
                .data();
        assertThat(released).containsEntry("assignmentId", TASK).containsEntry("status", "RELEASED");
        assertThat(released.containsKey("reason")).isEqualTo(kind == AgencyKind.PROSECUTOR);
    }

    @ParameterizedTest
    @EnumSource
    void the_tasks_of_others_are_not_told_from_their_beginning_to_their_end(AgencyKind kind) {
        for (AgencyId agency : List.of(HarborPlan.LEAD, OTHER)) {
            assertThat(told(kind, HarborPlan.assigned(agency))).isEmpty();
            assertThat(told(kind, HarborPlan.assigned(agency), HarborPlan.taskMoved()))
                    .isEmpty();
            assertThat(told(kind, HarborPlan.assigned(agency), HarborPlan.released()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COURT", "FUSION_CENTER", "VICTIM_SERVICES", "CHILD_PROTECTION", "MEDICAL"})
    void for_all_others_not_even_own_tasks_are(AgencyKind kind) {
        assertThat(told(kind, HarborPlan.assigned(GUEST))).isEmpty();
        assertThat(told(kind, HarborPlan.assigned(GUEST), HarborPlan.taskMoved()))
                .isEmpty();
        assertThat(told(kind, HarborPlan.assigned(GUEST), HarborPlan.released()))
                .isEmpty();
    }

    private static List<Update> told(AgencyKind kind, OperationEvent... last) {
        List<OperationEvent> history = new ArrayList<>(List.of(
                HarborPlan.opened(),
                HarborPlan.invited(GUEST, kind),
                HarborPlan.invited(OTHER, AgencyKind.LOCAL_LAW_ENFORCEMENT),
                HarborPlan.site(),
                HarborPlan.raid()));
        history.addAll(List.of(last));
        return Feed.last(GUEST, history);
    }
}
