package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.officer.event.Capacity;
import muster.operation.event.AssignmentRole;
import muster.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyPacksTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();

    @Test
    void the_federal_law_and_that_of_forty_places_are_known() {
        assertThat(PACKS.jurisdictions()).hasSize(41).contains("US", "US-CA", "US-DC", "US-OH", "US-WY");
        assertThat(PACKS.knows("US-CA")).isTrue();
        assertThat(PACKS.knows("US-ZZ")).isFalse();
        assertThatThrownBy(() -> PACKS.earliest("US-ZZ")).isInstanceOf(Invalid.class);
    }

    @Test
    void a_day_belongs_to_one_pack() {
        assertThat(PACKS.at("US", LocalDate.parse("2009-11-30")).orElseThrow().version())
                .isEqualTo("US@1985-08-01");
        assertThat(PACKS.at("US", LocalDate.parse("2009-12-01")).orElseThrow().version())
                .isEqualTo("US@2009-12-01");
        assertThat(PACKS.at("US", PACKS.earliest("US").minusDays(1))).isEmpty();
    }

    @Test
    void every_pack_has_a_limit_for_an_ordinary_search() {
        assertThat(PACKS.packs())
                .allSatisfy(pack -> assertThat(pack.limit(PolicyPack.SEARCH)).isNotNull());
    }

    @Test
    void packs_that_overlap_or_leave_a_day_out_are_refused() {
        assertThatThrownBy(() -> successors("2020-12-31", "2020-12-31")).hasMessageContaining("US-ZZ@2020-12-31");
        assertThatThrownBy(() -> successors("2020-12-31", "2021-01-02")).hasMessageContaining("US-ZZ@2021-01-02");
        assertThat(successors("2020-12-31", "2021-01-01").packs()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void every_role_has_a_rule(AssignmentRole role) {
        assertThat(PACKS.staffing().roles()).containsKey(role);
    }

    @Test
    void a_staffing_pack_that_forgets_a_role_is_refused() {
        assertThatThrownBy(() -> new StaffingPack(
                        "muster@2026-01-01",
                        Duration.ofHours(1),
                        PolicyPacks.load().staffing().rest(),
                        new StaffingPack.Testimony(Set.of(), Set.of()),
                        Map.of(),
                        List.of(),
                        Map.of()))
                .hasMessageContaining("COMMANDER");
    }

    @Test
    void roles_ask_for_capacity_and_qualification() {
        assertThat(rule(AssignmentRole.ENTRY_TEAM_LEADER).qualification()).isEqualTo("ENTRY_TEAM");
        assertThat(rule(AssignmentRole.ENTRY_TEAM).admits(Capacity.ANALYST)).isFalse();
        assertThat(rule(AssignmentRole.SURVEILLANCE).admits(Capacity.ANALYST)).isTrue();
        assertThat(rule(AssignmentRole.SCRIBE).admits(Capacity.INTERPRETER)).isTrue();
        assertThat(rule(AssignmentRole.VICTIM_ADVOCATE).capacities()).containsExactly(Capacity.ADVOCATE);
        assertThat(PACKS.staffing().travelBuffer()).isEqualTo(Duration.ofMinutes(60));
    }

    private static RoleRule rule(AssignmentRole role) {
        return PACKS.staffing().roles().get(role);
    }

    private static PolicyPacks successors(String firstEnds, String secondBegins) {
        return new PolicyPacks(
                List.of(pack("2020-01-01", LocalDate.parse(firstEnds)), pack(secondBegins, null)),
                List.of(),
                PACKS.service(),
                PACKS.staffing(),
                PACKS.sites(),
                PACKS.risk(),
                PACKS.planning(),
                PACKS.deconfliction());
    }

    private static PolicyPack pack(String from, LocalDate until) {
        var model = PACKS.packs().getFirst();
        return new PolicyPack(
                "US-ZZ@" + from,
                "US-ZZ",
                LocalDate.parse(from),
                until,
                model.rule(),
                model.limits(),
                null,
                null,
                model.edgeMargin(),
                null,
                model.citations());
    }
}
