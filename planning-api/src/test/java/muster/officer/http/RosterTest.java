package muster.officer.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import muster.officer.event.Capacity;
import muster.officer.http.OfficerController.AuthorityBody;
import muster.officer.http.OfficerController.EnrolOfficerBody;
import muster.officer.http.OfficerController.QualificationBody;
import muster.problem.UnreadableBody;
import muster.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RosterTest {
    private static final RosterRows ROWS = new RosterRows(
            JsonMapper.shared(), Validation.buildDefaultValidatorFactory().getValidator());

    private static Roster read(String sheet) {
        return Roster.read(sheet.getBytes(UTF_8));
    }

    private static EnrolOfficerBody body(String column, String cell) {
        return ROWS.body(List.of(column), List.of(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,badge\nZoé,7",
                "\uFEFFname,badge\r\nZoé,7\r\n",
                "name;badge\nZoé;7\n",
                " name ,\"badge\"\n\"Zoé\",7",
                "name,badge\n\n  ,\nZoé,7\n\n"
            })
    void a_sheet_is_read_as_programs_write_it(String sheet) {
        Roster roster = read(sheet);
        assertThat(roster.columns()).containsExactly("name", "badge");
        assertThat(roster.rows()).singleElement().extracting(Roster.Row::cells).isEqualTo(List.of("Zoé", "7"));
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_does() {
        assertThat(read("name\n\n\"A\nB\"\nC\n").rows())
                .extracting(Roster.Row::number)
                .containsExactly(3, 4);
    }

    @Test
    void what_is_no_CSV_in_UTF_8_is_unreadable() {
        assertThatThrownBy(() -> Roster.read("name\nZoé".getBytes(ISO_8859_1))).isInstanceOf(UnreadableBody.class);
        assertThatThrownBy(() -> Roster.read("name\nZoé".getBytes(UTF_16))).isInstanceOf(UnreadableBody.class);
        assertThatThrownBy(() -> read("name\n\"Zoé")).isInstanceOf(UnreadableBody.class);
        assertThatThrownBy(() -> read("name\n\"Zoé\"7")).isInstanceOf(UnreadableBody.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,rank\nA,1", "name,name\nA,A", "name,\nA,1", "Name\nA"})
    void other_headers_are_refused(String sheet) {
        assertThatThrownBy(() -> read(sheet))
                .isInstanceOf(Invalid.class)
                .extracting("code")
                .isEqualTo("roster-headers-unclear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "name", "name\n\n", "name\n , \n"})
    void a_sheet_without_people_is_refused(String sheet) {
        assertThatThrownBy(() -> read(sheet)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_thousand_people_are_not_too_many_and_one_more_is() {
        assertThat(read("name\n" + "A\n".repeat(1_000)).rows()).hasSize(1_000);
        assertThatThrownBy(() -> read("name\n" + "A\n".repeat(1_001)))
                .isInstanceOf(Invalid.class)
                .extracting("code")
                .isEqualTo("roster-too-long");
    }

    @Test
    void an_empty_cell_is_nothing_and_blanks_around_are_none() {
        assertThat(body("badge", "  ").badge()).isNull();
        assertThat(body("badge", " B-7 ").badge()).isEqualTo("B-7");
        assertThat(body("capacity", "MEDIC").capacity()).isEqualTo(Capacity.MEDIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENTRY_TEAM 2027-11-15|Night vision  2026-06-30",
                "ENTRY_TEAM 2027-11-15\nNight vision 2026-06-30\n",
                "[{\"code\":\"ENTRY_TEAM\",\"validUntil\":\"2027-11-15\"},"
                        + "{\"code\":\"Night vision\",\"validUntil\":\"2026-06-30\"}]"
            })
    void several_stand_in_one_cell(String cell) {
        assertThat(body("qualifications", cell).qualifications())
                .containsExactly(
                        new QualificationBody("ENTRY_TEAM", LocalDate.of(2027, 11, 15)),
                        new QualificationBody("Night vision", LocalDate.of(2026, 6, 30)));
    }

    @Test
    void authority_is_a_jurisdiction_and_two_days() {
        assertThat(body("authority", "US-CA 2023-11-15 2028-11-15").authority())
                .containsExactly(new AuthorityBody("US-CA", LocalDate.of(2023, 11, 15), LocalDate.of(2028, 11, 15)));
    }

    @Test
    void an_apostrophe_goes_only_where_our_own_sheets_put_it() {
        assertThat(body("name", "'=1+1").name()).isEqualTo("=1+1");
        assertThat(body("name", "''t Hart").name()).isEqualTo("'t Hart");
        assertThat(body("name", "'t Hart").name()).isEqualTo("'t Hart");
    }

    @Test
    void a_row_keeps_the_cells_that_it_has() {
        assertThat(read("name,badge\nA\nB,1,2").rows())
                .extracting(Roster.Row::cells)
                .containsExactly(List.of("A"), List.of("B", "1", "2"));
    }

    @Test
    void what_no_header_names_is_not_passed_over() {
        assertThatThrownBy(() -> ROWS.body(List.of("name"), List.of("A", "B"))).isInstanceOf(Invalid.class);
        assertThat(ROWS.body(List.of("name"), List.of("A", " ")).name()).isEqualTo("A");
    }
}
