package muster.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ruth Abara, Hon. Ruth Abara",
        "Ruth Abara, The Honorable RUTH  ABARA",
        "Ruth Abara, 'Abara, Ruth'",
        "Ruth Abara, Judge Ruth M. Abara",
        "Shane ONeil, Det. Sgt. Shane O\u2019Neil",
        "Zoë Peña, Zoe Pena",
        "Lt., LT",
        "J. R., j r"
    })
    void WAR_02_titles_initials_accents_case_order_and_spaces_do_not_make_another_person(String one, String other) {
        assertThat(PersonName.same(one, other)).isTrue();
        assertThat(PersonName.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ruth Abara, Ruth Abaro",
        "Ruth Abara, Abara",
        "Officer One, Judge One",
        "Ruth Abara, Ruth Ann Abara",
        "Lt., Hon.",
        "A B, A C"
    })
    void WAR_02_other_names_are_other_persons(String one, String other) {
        assertThat(PersonName.same(one, other)).isFalse();
        assertThat(PersonName.same(other, one)).isFalse();
    }
}
