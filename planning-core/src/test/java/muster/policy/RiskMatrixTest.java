package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import muster.operation.event.AssignmentRole;
import muster.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule RSK-02: matrices that add points, and matrices that count hazards. */
class RiskMatrixTest {
    private static final RiskPack PACK = PolicyPacks.load().risk();
    private static final RiskMatrix ADDITIVE = PACK.matrix("virginia-drug-task-force");
    private static final RiskMatrix COUNTING = PACK.matrix("los-angeles-sheriff");

    @ParameterizedTest
    @CsvSource({
        "'', 0, LOW",
        "FIREARMS_CARRIED_BY_SEVERAL BOOBY_TRAPS, 14, LOW",
        "FIREARMS_CARRIED_BY_SEVERAL BOOBY_TRAPS DOGS, 15, CONSULT_TACTICAL_TEAM",
        "FIREARMS_CARRIED_BY_SEVERAL BOOBY_TRAPS ASSAULT_WEAPON FORCED_ENTRY_IMMEDIATE, 24, CONSULT_TACTICAL_TEAM",
        "FIREARMS_CARRIED_BY_SEVERAL BOOBY_TRAPS ASSAULT_WEAPON FORTIFICATION, 25, TACTICAL_TEAM",
        "FIREARMS_CARRIED_BY_SEVERAL BOOBY_TRAPS ASSAULT_WEAPON FORTIFICATION FORCED_ENTRY_POSSIBLE, 27, TACTICAL_TEAM"
    })
    void RSK_02_points_are_added_and_the_gravest_band_that_is_reached_counts(String yes, int score, String band) {
        assertThat(ADDITIVE.score(answers(ADDITIVE, yes))).isEqualTo(score);
        assertThat(ADDITIVE.band(answers(ADDITIVE, yes)).code()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "'', STANDARD",
        "DOGS LOOKOUTS, STANDARD",
        "DOGS LOOKOUTS FIREARM_PRESENT, HIGH",
        "FORTIFICATION, HIGH",
        "EXPLOSIVES, HIGHEST",
        "EXPLOSIVES FORTIFICATION DOGS, HIGHEST"
    })
    void RSK_02_one_grave_hazard_or_three_lesser_ones_decide(String yes, String band) {
        assertThat(COUNTING.band(answers(COUNTING, yes)).code()).isEqualTo(band);
    }

    @Test
    void RSK_02_every_question_is_answered_and_no_other() {
        Map<String, Boolean> answers = new TreeMap<>(answers(ADDITIVE, "DOGS"));
        assertThat(ADDITIVE.whole(answers)).isEqualTo(answers);
        answers.remove("THREATS");
        assertThatThrownBy(() -> ADDITIVE.whole(answers))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("[THREATS]");
        answers.put("THREATS", false);
        answers.put("WEATHER", false);
        assertThatThrownBy(() -> ADDITIVE.whole(answers))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("[WEATHER]");
    }

    @Test
    void RSK_03_a_band_says_who_is_needed_and_whose_approval() {
        RiskMatrix.Band gravest = ADDITIVE.bands().getLast();
        assertThat(gravest.roles()).containsEntry(AssignmentRole.ENTRY_TEAM, 2).containsEntry(AssignmentRole.MEDIC, 1);
        assertThat(gravest.approver()).isEqualTo(AssignmentRole.COMMANDER);
    }

    @Test
    void a_place_has_its_matrix_and_others_the_standard_one() {
        assertThat(PACK.matrixOf("US-CA")).isEqualTo(ADDITIVE);
        assertThat(PACK.matrixOf("US-WY").id()).isEqualTo(PACK.standard());
        assertThatThrownBy(() -> PACK.matrix("none")).isInstanceOf(Invalid.class);
        assertThat(PACK.matrices())
                .allSatisfy(matrix -> assertThat(matrix.citations()).isNotEmpty());
    }

    /** All questions answered with no, but for those named. */
    static Map<String, Boolean> answers(RiskMatrix matrix, String yes) {
        Map<String, Boolean> answers = new TreeMap<>();
        matrix.factors().forEach(factor -> answers.put(factor.code(), false));
        Arrays.stream(yes.split(" ")).filter(code -> !code.isEmpty()).forEach(code -> answers.put(code, true));
        return answers;
    }
}
