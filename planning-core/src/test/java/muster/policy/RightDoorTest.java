package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import muster.shared.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic behind rule SIT-01: when two addresses are one, and how far two points lie apart. */
class RightDoorTest {
    private static final SitePack PACK = PolicyPacks.load().sites();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 N. Harbor Ave., Apt. 3 | 12 north harbor avenue #3",
                "12 Harbor Way | 12   HARBOR WAY.",
                "O'Neil St | ONeil Street",
                "5 R\u00edo Blvd Ste 4 | 5 Rio Boulevard, Suite 4"
            })
    void one_door_written_in_two_ways_is_one(String one, String other) {
        assertThat(PACK.normalised(one)).isEqualTo(PACK.normalised(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Harbor Way | 21 Harbor Way",
                "12 Harbor Way | 12 Harbor Street",
                "12 North Harbor Way | 12 South Harbor Way",
                "12 Harbor Way | 12 Harbor Way Unit 1",
                "12 Harbor Way | 12B Harbor Way"
            })
    void two_doors_are_two(String one, String other) {
        assertThat(PACK.normalised(one)).isNotEqualTo(PACK.normalised(other));
    }

    /** Known distances on a sphere of the earth's mean radius: one degree of a great circle is 111 195.1 m. */
    @Test
    void a_degree_along_a_meridian_or_the_equator_is_as_long_as_it_should_be() {
        assertThat(Distance.metres(new Location(0, 0), new Location(1, 0))).isCloseTo(111_195.1, within(0.1));
        assertThat(Distance.metres(new Location(0, 179.5), new Location(0, -179.5)))
                .isCloseTo(111_195.1, within(0.1));
        assertThat(Distance.metres(new Location(60, 0), new Location(60, 1))).isCloseTo(55_597.5, within(5.0));
        assertThat(Distance.metres(new Location(90, 0), new Location(-90, 0))).isCloseTo(20_015_114.4, within(1.0));
        assertThat(Distance.metres(new Location(33.7, -118), new Location(33.7, -118)))
                .isZero();
    }
}
