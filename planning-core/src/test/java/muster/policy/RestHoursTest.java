package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import muster.shared.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule STF-05 as arithmetic; hours count from the first of March. */
class RestHoursTest {
    private static final RestHours REST = PolicyPacks.load().staffing().rest();

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "0-16,          , true",
        "0-16.1,        , false",
        "9-16,     0-9, true",
        "9-16.1,   0-9, false",
        "12-20,    0-8.9, false",
        "11.9-20,  0-8, false",
        "12-20,    0-8, true",
        "20-24,    0-8 10-16, true",
        "19-21,    0-8 10-18, false",
        "24-30,    0-16, true",
        "23.9-30,  0-16, false",
        "0-6,      14-30, true",
        "0-16,     23.9-30, false",
        "0-16,     24-30, true",
        "5-8,      0-16, true"
    })
    void STF_05_sixteen_hours_in_a_day_without_four_of_rest_and_eight_after_sixteen(
            String asked, String work, boolean rested) {
        assertThat(REST.leftBy(window(asked), windows(work))).isEqualTo(rested);
    }

    @ParameterizedTest
    @CsvSource({"144-154, true", "144-154.1, false", "150-160.1, false", "168-180, true"})
    void STF_05_seventy_hours_in_any_seven_days(String asked, boolean rested) {
        String days = "0-12 24-36 48-60 72-84 96-108";
        assertThat(REST.leftBy(window(asked), windows(days))).isEqualTo(rested);
    }

    private static List<Window> windows(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(RestHoursTest::window).toList();
    }

    private static Window window(String hours) {
        String[] ends = hours.split("-");
        return new Window(at(ends[0]), at(ends[1]));
    }

    private static Instant at(String hour) {
        return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(Math.round(Double.parseDouble(hour) * 3_600));
    }
}
