package muster.operation;

import static muster.officer.event.Capacity.ADVOCATE;
import static muster.officer.event.Capacity.ANALYST;
import static muster.officer.event.Capacity.ATTORNEY;
import static muster.officer.event.Capacity.SWORN;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import muster.decision.OfficerOnFile;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.operation.event.AssignmentRole;
import muster.shared.OfficerId;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules STF-01 and STF-03 over every role and every capacity, against a copy of the house rules that is not the pack. */
class RoleTableTest {
    private static final Set<Capacity> ANYONE = EnumSet.allOf(Capacity.class);
    private static final OfficerId SOMEBODY = new OfficerId(SafeHarbor.id(50));
    private static final Map<AssignmentRole, Set<Capacity>> FITTING = Map.ofEntries(
            Map.entry(AssignmentRole.COMMANDER, Set.of(SWORN)),
            Map.entry(AssignmentRole.OPERATIONS_SUPERVISOR, Set.of(SWORN)),
            Map.entry(AssignmentRole.CASE_AGENT, Set.of(SWORN)),
            Map.entry(AssignmentRole.ENTRY_TEAM_LEADER, Set.of(SWORN)),
            Map.entry(AssignmentRole.ENTRY_TEAM, Set.of(SWORN)),
            Map.entry(AssignmentRole.ARREST_TEAM_LEADER, Set.of(SWORN)),
            Map.entry(AssignmentRole.ARREST_TEAM, Set.of(SWORN)),
            Map.entry(AssignmentRole.COVER, Set.of(SWORN)),
            Map.entry(AssignmentRole.SURVEILLANCE, Set.of(SWORN, ANALYST)),
            Map.entry(AssignmentRole.UNDERCOVER, Set.of(SWORN)),
            Map.entry(AssignmentRole.PERIMETER, Set.of(SWORN)),
            Map.entry(AssignmentRole.TRANSPORT, ANYONE),
            Map.entry(AssignmentRole.EVIDENCE_CUSTODIAN, Set.of(SWORN)),
            Map.entry(AssignmentRole.SCRIBE, ANYONE),
            Map.entry(AssignmentRole.COMMS, ANYONE),
            Map.entry(AssignmentRole.MEDIC, Set.of(Capacity.MEDIC)),
            Map.entry(AssignmentRole.VICTIM_SPECIALIST, Set.of(SWORN, ADVOCATE)),
            Map.entry(AssignmentRole.VICTIM_ADVOCATE, Set.of(ADVOCATE)),
            Map.entry(AssignmentRole.FORENSIC_INTERVIEWER, Set.of(Capacity.FORENSIC_INTERVIEWER)),
            Map.entry(AssignmentRole.INTERPRETER, Set.of(Capacity.INTERPRETER)),
            Map.entry(AssignmentRole.PROSECUTOR_ON_CALL, Set.of(ATTORNEY)));

    @Test
    void STF_01_every_role_has_its_row() {
        assertThat(FITTING).containsOnlyKeys(AssignmentRole.values());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("pairs")
    void STF_01_a_role_is_filled_by_the_capacities_that_fit_it(AssignmentRole role, Capacity capacity) {
        ResultValidator<Operation> result = assigned(role, capacity, "ENTRY_TEAM", "ARREST_TEAM", "UNDERCOVER");
        if (FITTING.get(role).contains(capacity)) {
            result.expectSuccessfulHandlerExecution();
        } else {
            Trial.refused(result, "STF-01", "capacity-does-not-fit");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENTRY_TEAM_LEADER, ENTRY_TEAM",
        "ENTRY_TEAM, ENTRY_TEAM",
        "ARREST_TEAM_LEADER, ARREST_TEAM",
        "ARREST_TEAM, ARREST_TEAM",
        "UNDERCOVER, UNDERCOVER"
    })
    void STF_03_a_tactical_role_asks_for_its_own_certificate(AssignmentRole role, String code) {
        assigned(role, SWORN, code).expectSuccessfulHandlerExecution();
        String[] others = Stream.of("ENTRY_TEAM", "ARREST_TEAM", "UNDERCOVER", "FIRST_AID")
                .filter(other -> !other.equals(code))
                .toArray(String[]::new);
        Trial.refused(assigned(role, SWORN, others), "STF-03", "qualification-lapses");
        Trial.refused(assigned(role, SWORN), "STF-03", "qualification-lapses");
    }

    @ParameterizedTest
    @MethodSource("plainRoles")
    void STF_03_any_other_role_asks_for_none(AssignmentRole role) {
        assigned(role, FITTING.get(role).iterator().next()).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void STF_02_only_sworn_people_need_police_power(AssignmentRole role, Capacity capacity) {
        if (FITTING.get(role).contains(capacity)) {
            OfficerOnFile powerless = somebody(capacity, List.of(), "ENTRY_TEAM", "ARREST_TEAM", "UNDERCOVER");
            ResultValidator<Operation> result = assigned(role, powerless);
            if (capacity == SWORN) {
                Trial.refused(result, "STF-02", "authority-does-not-cover");
            } else {
                result.expectSuccessfulHandlerExecution();
            }
        }
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(AssignmentRole.values())
                .flatMap(role -> Arrays.stream(Capacity.values()).map(capacity -> Arguments.of(role, capacity)));
    }

    static Stream<AssignmentRole> plainRoles() {
        Set<AssignmentRole> tactical = EnumSet.of(
                AssignmentRole.ENTRY_TEAM_LEADER,
                AssignmentRole.ENTRY_TEAM,
                AssignmentRole.ARREST_TEAM_LEADER,
                AssignmentRole.ARREST_TEAM,
                AssignmentRole.UNDERCOVER);
        return EnumSet.complementOf(EnumSet.copyOf(tactical)).stream();
    }

    private static ResultValidator<Operation> assigned(AssignmentRole role, Capacity capacity, String... codes) {
        Authority power = new Authority("US-CA", LocalDate.parse("2020-01-01"), LocalDate.parse("2027-12-31"));
        return assigned(role, somebody(capacity, List.of(power), codes));
    }

    private static ResultValidator<Operation> assigned(AssignmentRole role, OfficerOnFile officer) {
        AssignOfficer command = new AssignOfficer(
                OPERATION, TASK, SOMEBODY, role, window("2026-03-05T07:00", "2026-03-05T10:00"), null);
        return given(opened()).when(command, facts(LEAD, NOW, officer));
    }

    private static OfficerOnFile somebody(Capacity capacity, List<Authority> power, String... codes) {
        List<Qualification> held = Arrays.stream(codes)
                .map(code -> new Qualification(code, LocalDate.parse("2027-12-31")))
                .toList();
        return new OfficerOnFile(SOMEBODY, 0, SHERIFF, "Some Body", null, capacity, held, power, null);
    }
}
