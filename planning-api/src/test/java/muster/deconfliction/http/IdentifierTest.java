package muster.deconfliction.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import muster.deconfliction.event.TargetKind;
import muster.shared.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule DEC-06: two who write the same thing in two ways mean the same, and what only looks alike does not. */
class IdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "PHONE,  (415) 555-0137,       ,              ,           +1 415.555.0137 ext. 9, ,              ",
        "PHONE,  +44 20 7946 0018,     ,              ,           +44 (0)20 7946 0018,    ,              ",
        "EMAIL,  ' Ana@Example.ORG ',  ,              ,           ana@example.org,        ,              ",
        "EMAIL,  a@bücher.example,     ,              ,           a@xn--bcher-kva.example,,              ",
        "HANDLE, @Rosa_99,             Signal,        ,           rosa_99,                signal,        ",
        "PLATE,  8abc-123,             US-CA,         ,           8ABC 123,               US-CA,         ",
        "VIN,    1hgcm82633a004352,    ,              ,           1HGCM-82633-A004352,    ,              ",
        "PERSON, 'Muñoz, José',        ,              1980-02-03, jose MUNOZ,             ,              1980-02-03"
    })
    void DEC_06_the_same_written_in_two_ways_is_one(
            TargetKind kind, String one, String issuer, LocalDate born, String other, String issuer2, LocalDate born2) {
        assertThat(Identifier.normalised(kind, one, issuer, born))
                .isEqualTo(Identifier.normalised(kind, other, issuer2, born2));
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE,  415 555 0137,       ,       ,           415 555 0138,        ,       ",
        "EMAIL,  ana@example.org,    ,       ,           an.a@example.org,    ,       ",
        "HANDLE, rosa,               signal, ,           rosa,                kik,    ",
        "PLATE,  8ABC123,            US-CA,  ,           8ABC123,             US-NV,  ",
        "PERSON, Jose Munoz,         ,       1980-02-03, Jose Munoz,          ,       1980-03-02"
    })
    void DEC_06_what_only_looks_alike_is_not(
            TargetKind kind, String one, String issuer, LocalDate born, String other, String issuer2, LocalDate born2) {
        assertThat(Identifier.normalised(kind, one, issuer, born))
                .isNotEqualTo(Identifier.normalised(kind, other, issuer2, born2));
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 12345678901234567890, US-CA",
        "PHONE, call me, US-CA",
        "EMAIL, ana at example, US-CA",
        "HANDLE, two words, signal",
        "HANDLE, rosa,",
        "PLATE, 8ABC123, California",
        "PLATE, ---, US-CA",
        "VIN, 1HGCM82633A00435, US-CA",
        "VIN, OHGCM82633A004352, US-CA",
        "PERSON, Jose Munoz, US-CA"
    })
    void what_cannot_be_such_an_identifier_is_not_taken_and_not_repeated(TargetKind kind, String value, String issuer) {
        assertThatThrownBy(() -> Identifier.normalised(kind, value, issuer, null))
                .isInstanceOf(Invalid.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain(value));
    }
}
