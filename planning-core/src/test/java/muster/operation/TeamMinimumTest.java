package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PACKS;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules STF-08 to STF-10: without whom nobody goes through a door, and that one person commands. */
class TeamMinimumTest {
    private static final Window MORNING = window("2026-03-05T08:00", "2026-03-05T12:00");
    private static final List<AssignmentRole> WHOLE = List.of(
            AssignmentRole.COMMANDER,
            AssignmentRole.CASE_AGENT,
            AssignmentRole.OPERATIONS_SUPERVISOR,
            AssignmentRole.ENTRY_TEAM_LEADER,
            AssignmentRole.ENTRY_TEAM,
            AssignmentRole.ENTRY_TEAM,
            AssignmentRole.SURVEILLANCE,
            AssignmentRole.EVIDENCE_CUSTODIAN,
            AssignmentRole.SCRIBE,
            AssignmentRole.MEDIC,
            AssignmentRole.VICTIM_SPECIALIST,
            AssignmentRole.PROSECUTOR_ON_CALL);

    @Test
    void STF_08_a_whole_team_lacks_nobody() {
        assertThat(team(WHOLE).lacks(PACKS.staffing())).isEmpty();
        assertThat(team(List.of()).lacks(PACKS.staffing())).hasSize(11);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TRANSPORT",
                "PERIMETER",
                "INTERPRETER",
                "FORENSIC_INTERVIEWER",
                "VICTIM_ADVOCATE",
                "COVER",
                "UNDERCOVER",
                "ARREST_TEAM",
                "ARREST_TEAM_LEADER",
                "COMMS"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void STF_08_STF_09_STF_10_each_of_them_is_missed(AssignmentRole role) {
        List<AssignmentRole> others = new ArrayList<>(WHOLE);
        others.remove(role);
        assertThat(team(others).lacks(PACKS.staffing()))
                .singleElement()
                .asString()
                .contains(role.name());
    }

    @Test
    void STF_08_one_person_with_two_tasks_of_a_kind_counts_once_and_a_released_one_not_at_all() {
        Assignments twice = team(
                WHOLE.stream().filter(role -> role != AssignmentRole.ENTRY_TEAM).toList());
        twice.evolve(task(90, 50, AssignmentRole.ENTRY_TEAM));
        twice.evolve(task(91, 50, AssignmentRole.ENTRY_TEAM));
        assertThat(twice.lacks(PACKS.staffing())).singleElement().asString().contains("2 ENTRY_TEAM");
        twice.evolve(task(92, 51, AssignmentRole.ARREST_TEAM));
        assertThat(twice.lacks(PACKS.staffing())).isEmpty();
        twice.evolve(new OfficerReleased(OPERATION, new AssignmentId(SafeHarbor.id(192)), ORTEGA, "Ill"));
        assertThat(twice.lacks(PACKS.staffing())).hasSize(1);
    }

    @Test
    void STF_08_undercover_work_needs_a_cover_officer() {
        List<AssignmentRole> sting = new ArrayList<>(WHOLE);
        sting.add(AssignmentRole.UNDERCOVER);
        assertThat(team(sting).lacks(PACKS.staffing()))
                .singleElement()
                .asString()
                .contains("COVER");
        sting.add(AssignmentRole.COVER);
        assertThat(team(sting).lacks(PACKS.staffing())).isEmpty();
    }

    @Test
    void STF_10_one_person_commands_at_a_time() {
        OfficerAssigned first = task(1, 1, AssignmentRole.COMMANDER);
        Window noon = window("2026-03-05T12:00", "2026-03-05T14:00");
        Window late = window("2026-03-05T11:59", "2026-03-05T14:00");
        Trial.refused(
                given(opened(), first).when(command(late), facts(LEAD, NOW)), "STF-10", "commander-named-already");
        given(opened(), first).when(command(noon), facts(LEAD, NOW)).expectSuccessfulHandlerExecution();
        given(opened(), first, new OfficerReleased(OPERATION, first.assignmentId(), first.officerId(), "Ill"))
                .when(command(late), facts(LEAD, NOW))
                .expectSuccessfulHandlerExecution();
    }

    private static AssignOfficer command(Window window) {
        return new AssignOfficer(OPERATION, TASK, ORTEGA, AssignmentRole.COMMANDER, window, null);
    }

    private static Assignments team(List<AssignmentRole> roles) {
        Assignments assignments = new Assignments(new Fitness(new Charter()));
        for (int n = 0; n < roles.size(); n++) {
            assignments.evolve(task(n, n, roles.get(n)));
        }
        return assignments;
    }

    private static OfficerAssigned task(int number, int officer, AssignmentRole role) {
        return new OfficerAssigned(
                OPERATION,
                new AssignmentId(SafeHarbor.id(100 + number)),
                new OfficerId(SafeHarbor.id(300 + officer)),
                SHERIFF,
                "Somebody",
                null,
                role,
                MORNING,
                MORNING,
                null);
    }
}
