package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.agency.event.AgencyKind;
import muster.operation.RandomHistory;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.OfficerAssigned;
import muster.shared.OfOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A victim specialist of the police: a person among many, who is told of those whom the operation frees. */
class VictimSpecialistTest {
    private static final OfficerAssigned ASSIGNED = HarborPlan.assigned(GUEST);
    private static final VictimSpecialist ASSIGNEE = new VictimSpecialist("ortega-sub", GUEST);
    private static final VictimSpecialist COLLEAGUE = new VictimSpecialist("another-sub", GUEST);

    @Test
    void INF_01_it_is_told_of_all_that_concerns_the_people_who_are_freed() {
        assertThat(toldInAll().map(Update::type).collect(Collectors.toSet()))
                .contains(
                        "muster.operation.opened.v1",
                        "muster.care.planned.v1",
                        "muster.capacity.confirmed.v1",
                        "muster.operation.go-decided.v1",
                        "muster.person.recovered.v1",
                        "muster.survivor.handed-off.v1",
                        "muster.survivor-release.recorded.v1",
                        "muster.report.filed.v1",
                        "muster.safety.advised.v1")
                .noneMatch(
                        type -> type.matches("muster\\.(warrant|material|conflict|technique|officer|evidence)\\..*"));
    }

    @Test
    void INF_01_of_an_arrest_it_is_told_that_there_was_one() {
        List<Set<String>> arrests = toldInAll()
                .filter(update -> update.type().equals("muster.arrest.made.v1"))
                .map(Feed::members)
                .toList();
        assertThat(arrests).isNotEmpty().allMatch(Set.of("entryId", "kind")::equals);
    }

    @Test
    void INF_01_its_own_task_is_told_with_its_end_and_nobody_elses_is() {
        List<OfOperation> history = plan(AgencyKind.LOCAL_LAW_ENFORCEMENT, ASSIGNED, HarborPlan.released());
        assertThat(Feed.of(ASSIGNEE, history))
                .filteredOn(update -> update.type().startsWith("muster.officer."))
                .extracting(update -> update.data().get("assignmentId"))
                .containsExactly(TASK, TASK);
        assertThat(Feed.of(COLLEAGUE, history))
                .isEqualTo(Feed.of(COLLEAGUE, plan(AgencyKind.LOCAL_LAW_ENFORCEMENT)))
                .isNotEmpty();
    }

    @Test
    void INF_01_the_time_of_a_raid_is_told_by_stages_as_to_those_who_make_ready_for_people() {
        assertThat(Feed.of(COLLEAGUE, plan(AgencyKind.STATE_LAW_ENFORCEMENT)))
                .filteredOn(update -> update.type().equals("muster.raid.scheduled.v1"))
                .extracting(Update::data)
                .containsExactly(Map.of("raidId", HarborPlan.RAID, "status", "SCHEDULED", "week", "2026-W10"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROSECUTOR", "VICTIM_SERVICES", "CHILD_PROTECTION", "MEDICAL", "COURT", "FUSION_CENTER"})
    void INF_01_somebody_of_an_agency_that_is_no_police_is_told_by_its_agency(AgencyKind kind) {
        assertThat(Feed.of(ASSIGNEE, plan(kind, ASSIGNED))).isEmpty();
    }

    @Test
    void INF_09_with_its_agency_it_goes() {
        AgencyWithdrawn left = new AgencyWithdrawn(HarborPlan.OPERATION, GUEST, "Over");
        assertThat(Feed.of(ASSIGNEE, plan(AgencyKind.LOCAL_LAW_ENFORCEMENT, ASSIGNED, left)))
                .isEmpty();
    }

    private static Stream<Update> toldInAll() {
        return RandomHistory.seeds(100).boxed().flatMap(seed -> {
            WholeHistory history = WholeHistory.of(seed);
            return history.specialists().flatMap(person -> Feed.of(person, history.events()).stream());
        });
    }

    private static List<OfOperation> plan(AgencyKind kind, OfOperation... then) {
        List<OfOperation> plan = new ArrayList<>(
                List.of(HarborPlan.opened(), HarborPlan.invited(GUEST, kind), HarborPlan.site(), HarborPlan.raid()));
        plan.addAll(List.of(then));
        return plan;
    }
}
