package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import muster.agency.event.AgencyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix as the book of rules has it, cell by cell, written down here a second time. */
class MatrixTest {
    private static final List<String> HEADING =
            List.of("LEAD", "PART", "NEIGH", "PROS", "VS", "VSP", "CPS", "MED", "CRT", "ANL", "AUD");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PLAN, F T - F T - - - - - F",
        "TARGET, F - C F - - - - - C F",
        "AFFIDAVIT, F - - F - - - - F - F",
        "WARRANT_ISSUED, F X - F - - - - F - F",
        "WARRANT_DENIED, F - - F - - - - F - F",
        "RAID, F F C F S S S S - - F",
        "DANGERS, F T - X H A - H - - F",
        "ASSIGNMENT, F own - own own - - - - - F",
        "CONFLICT, F X C X - - - - - C F",
        "UNDERCOVER, F own - F - - - - - - sealed",
        "EXPECTED_VICTIMS, F N - N F N minors N - - F",
        "CAPACITY, N - - N N own own own - - F",
        "BRIEFING, F T - X T own - own - - F",
        "GO, F F X F F signal signal F - - F",
        "SCENE_SECURED, F F - F F F minors F - - F",
        "ARREST, F own - F X - - - F - F",
        "RECOVERY, F - - F F released minors - - - sealed",
        "RELEASE, F - - - F own - - - - F",
        "VICTIM_COUNT, F N - N F N N N - N F",
        "SERVICE, - - - - - - - - - - -",
        "EVIDENCE, F own - F - - - - F - F",
        "MATERIAL, F own - own - own own own own own F",
        "PRIVILEGED_NOTE, X - - F - - - - - - X",
        "REPORT, F T - F victims victims victims medical - lessons F"
    })
    void INF_01_a_row_reads_as_in_the_book(Matrix row, String cells) {
        List<String> written = List.of(cells.split(" +"));
        assertThat(HEADING.stream()
                        .map(heading -> letter(row.seenBy(Column.valueOf(heading))))
                        .toList())
                .isEqualTo(written);
    }

    @Test
    void INF_01_there_are_no_other_rows_and_no_other_columns() {
        assertThat(Matrix.values()).hasSize(24);
        assertThat(Arrays.stream(Column.values()).map(Enum::name)).isEqualTo(HEADING);
    }

    @ParameterizedTest
    @CsvSource({
        "FEDERAL_LAW_ENFORCEMENT, PART",
        "STATE_LAW_ENFORCEMENT, PART",
        "LOCAL_LAW_ENFORCEMENT, PART",
        "PROSECUTOR, PROS",
        "VICTIM_SERVICES, VSP",
        "CHILD_PROTECTION, CPS",
        "MEDICAL, MED",
        "COURT, CRT",
        "FUSION_CENTER, ANL"
    })
    void INF_01_a_kind_of_agency_has_its_column(AgencyKind kind, Column column) {
        assertThat(Column.of(kind)).isEqualTo(column);
    }

    private static String letter(Sight sight) {
        return switch (sight) {
            case FULL -> "F";
            case TASKS -> "T";
            case OWN -> "own";
            case EXISTENCE -> "X";
            case STAGED -> "S";
            case NUMBERS -> "N";
            case MINORS -> "minors";
            case RELEASED -> "released";
            case SIGNAL -> "signal";
            case VICTIM_PART -> "victims";
            case MEDICAL_PART -> "medical";
            case LESSONS -> "lessons";
            case CONTACT -> "C";
            case HAZARDS -> "H";
            case ADVICE -> "A";
            case SEALED -> "sealed";
            case NOTHING -> "-";
        };
    }
}
