package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import muster.shared.Window;
import org.junit.jupiter.api.Test;

/** Rules DEC-02, DEC-04 and DEC-07 in numbers. */
class DeconflictionPackTest {
    private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
    private static final Window RAID = new Window(START, START.plus(Duration.ofHours(1)));

    private final DeconflictionPack pack = PolicyPacks.load().deconfliction();

    @Test
    void DEC_02_two_circles_of_950_feet_touch_at_579_metres() {
        assertThat(pack.metresApart()).isCloseTo(579.12, within(0.01));
    }

    @Test
    void DEC_02_two_windows_each_an_hour_wider_meet_within_two_hours() {
        assertThat(pack.widened(RAID))
                .isEqualTo(new Window(START.minus(Duration.ofHours(2)), START.plus(Duration.ofHours(3))));
    }

    @Test
    void DEC_07_less_than_an_hour_before_is_late_and_DEC_04_less_than_half_an_hour_too_late_to_call() {
        assertThat(pack.isLate(START.minus(Duration.ofMinutes(60)), RAID)).isFalse();
        assertThat(pack.isLate(START.minus(Duration.ofMinutes(59)), RAID)).isTrue();
        assertThat(pack.isTooLateToCall(START.minus(Duration.ofMinutes(30)), RAID))
                .isFalse();
        assertThat(pack.isTooLateToCall(START.minus(Duration.ofMinutes(29)), RAID))
                .isTrue();
    }
}
