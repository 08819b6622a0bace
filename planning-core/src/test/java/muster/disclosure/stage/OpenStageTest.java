package muster.disclosure.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.Facts;
import muster.disclosure.stage.event.DisclosureStage;
import muster.disclosure.stage.event.StageOpened;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.OperationId;
import muster.shared.RaidId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenStageTest {
    private static final OperationId OPERATION = new OperationId(new UUID(0x4000, 1));
    private static final RaidId RAID = new RaidId(new UUID(0x4000, 2));
    private static final Instant NOON = Instant.parse("2026-03-05T20:00:00Z");

    @Test
    void a_stage_opens_once() {
        fixture()
                .givenNoPriorActivity()
                .when(open(DisclosureStage.DAY, NOON))
                .expectEvents(new StageOpened(OPERATION, RAID, DisclosureStage.DAY, NOON));
        fixture()
                .given(new StageOpened(OPERATION, RAID, DisclosureStage.DAY, NOON))
                .when(open(DisclosureStage.DAY, NOON))
                .expectNoEvents();
    }

    @Test
    void of_a_raid_that_was_moved_to_earlier_and_back_it_stays_open() {
        fixture()
                .given(new StageOpened(OPERATION, RAID, DisclosureStage.DAY, NOON))
                .when(open(DisclosureStage.DAY, NOON.minusSeconds(86_400)))
                .expectNoEvents();
    }

    @Test
    void of_a_raid_that_was_moved_to_later_it_opens_anew_and_so_does_the_next_stage() {
        fixture()
                .given(new StageOpened(OPERATION, RAID, DisclosureStage.DAY, NOON))
                .when(open(DisclosureStage.DAY, NOON.plusSeconds(43_200)))
                .expectEvents(new StageOpened(OPERATION, RAID, DisclosureStage.DAY, NOON.plusSeconds(43_200)));
        fixture()
                .given(new StageOpened(OPERATION, RAID, DisclosureStage.DAY, NOON))
                .when(open(DisclosureStage.HOUR, NOON))
                .expectEvents(new StageOpened(OPERATION, RAID, DisclosureStage.HOUR, NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,  2026-03-05T00:00, 2026-03-05T20:00:00Z",
        "DAY,  2026-03-05T11:59, 2026-03-05T20:00:00Z",
        "DAY,  2026-03-05T12:00, 2026-03-06T08:00:00Z",
        "DAY,  2026-03-05T23:59, 2026-03-06T08:00:00Z",
        "DAY,  2026-03-08T01:30, 2026-03-08T19:00:00Z",
        "HOUR, 2026-03-05T05:00, 2026-03-05T14:00:00Z",
        "HOUR, 2026-03-05T05:59, 2026-03-05T14:00:00Z",
        "HOUR, 2026-03-08T01:30, 2026-03-08T10:00:00Z",
        "HOUR, 2026-11-01T01:30, 2026-11-01T09:00:00Z"
    })
    void a_stage_ends_with_the_half_day_or_the_hour_also_when_clocks_change(
            DisclosureStage stage, String wallTime, Instant end) {
        assertThat(stage.endOf(ZonedDateTime.of(LocalDateTime.parse(wallTime), ZoneId.of("America/Los_Angeles"))))
                .isEqualTo(end);
    }

    /** Else the moment at which it opens would tell the minute of the raid; and nobody learns anything before the pack's time. */
    @ParameterizedTest
    @CsvSource({"DAY, 72, 60", "HOUR, 24, 23"})
    void a_stage_opens_at_the_same_moment_for_all_that_it_says_no_more_of(
            DisclosureStage stage, long earliest, long latest) {
        ZonedDateTime day = ZonedDateTime.parse("2026-03-05T00:00-08:00[America/Los_Angeles]");
        Instant opens = null;
        for (int minute = 0; minute < 1_440; minute++) {
            Instant begins = day.plusMinutes(minute).toInstant();
            Instant end = stage.endOf(day.plusMinutes(minute));
            Instant at = PolicyPacks.load().planning().opens(stage, end);
            assertThat(at).isBetween(begins.minusSeconds(earliest * 3_600), begins.minusSeconds(latest * 3_600));
            if (opens != null && begins.isBefore(stage.endOf(day.plusMinutes(minute - 1)))) {
                assertThat(at).isEqualTo(opens);
            }
            opens = at;
        }
    }

    private static OpenStage open(DisclosureStage stage, Instant before) {
        return new OpenStage(OPERATION, RAID, stage, before);
    }

    private static AggregateTestFixture<DisclosureStages> fixture() {
        AggregateTestFixture<DisclosureStages> fixture = new AggregateTestFixture<>(DisclosureStages.class);
        fixture.registerInjectableResource(new Facts(
                NOON,
                new Actor("system:time", "Deadline", null, Set.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                PolicyPacks.load()));
        return fixture;
    }
}
