package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OPERATION;
import static muster.disclosure.HarborPlan.RAID;
import static muster.disclosure.stage.event.DisclosureStage.DAY;
import static muster.disclosure.stage.event.DisclosureStage.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import muster.agency.event.AgencyKind;
import muster.disclosure.stage.event.DisclosureStage;
import muster.disclosure.stage.event.StageOpened;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.Reception;
import muster.operation.event.VictimCarePlanned;
import muster.shared.OfOperation;
import muster.shared.RecordId;
import muster.shared.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The later stages of what those learn of a raid who make ready for people: the day and its half, then the hour and the reception. */
class StagesTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Window AT_0540 = at("2026-03-05T05:40");
    private static final Reception CHURCH = new Reception("Grace Hall", "12 Vine Street", null);

    @ParameterizedTest
    @EnumSource(names = {"VICTIM_SERVICES", "CHILD_PROTECTION", "MEDICAL"})
    void the_week_then_the_half_day_then_the_hour_and_where_people_are_received(AgencyKind kind) {
        List<Update> told = Feed.of(GUEST, planned(kind, AT_0540, opened(DAY, AT_0540), opened(HOUR, AT_0540)));
        assertThat(Feed.types(told))
                .containsExactly(
                        "muster.participation.opened.v1",
                        "muster.care.planned.v1",
                        "muster.raid.scheduled.v1",
                        "muster.raid.stage-opened.v1",
                        "muster.raid.stage-opened.v1",
                        "muster.care.planned.v1");
        assertThat(told.get(2).data()).isEqualTo(Map.of("raidId", RAID, "status", "SCHEDULED", "week", "2026-W10"));
        assertThat(told.get(3).data()).isEqualTo(halfDay("2026-03-05", "MORNING"));
        assertThat(told.get(4).data()).isEqualTo(hour("2026-03-05", "MORNING", "2026-03-05T13:00:00Z"));
        assertThat(told.get(1).data().toString()).doesNotContain("Grace");
        assertThat(told.get(5).data().toString()).contains("Grace Hall");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_LAW_ENFORCEMENT", "PROSECUTOR", "COURT", "FUSION_CENTER"})
    void INF_01_nobody_else_is_told_of_a_stage(AgencyKind kind) {
        assertThat(Feed.of(GUEST, planned(kind, AT_0540, opened(DAY, AT_0540), opened(HOUR, AT_0540))))
                .isEqualTo(Feed.of(GUEST, planned(kind, AT_0540)));
        assertThat(Feed.last(LEAD, planned(kind, AT_0540, opened(HOUR, AT_0540))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05T00:00", "2026-03-05T11:59"})
    void INF_02_a_move_inside_the_half_day_that_is_known_is_not_told(String to) {
        assertThat(Feed.last(GUEST, shelter(opened(DAY, AT_0540), HarborPlan.moved(AT_0540, at(to)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05T05:00", "2026-03-05T05:59"})
    void INF_02_a_move_inside_the_hour_that_is_known_is_not_told(String to) {
        assertThat(Feed.last(
                        GUEST, shelter(opened(DAY, AT_0540), opened(HOUR, AT_0540), HarborPlan.moved(AT_0540, at(to)))))
                .isEmpty();
    }

    @Test
    void what_is_no_longer_known_after_a_move_to_later_is_taken_back_until_its_own_stage_opens() {
        Window friday = at("2026-03-06T14:10");
        List<OfOperation> history =
                shelter(opened(DAY, AT_0540), opened(HOUR, AT_0540), HarborPlan.moved(AT_0540, friday));
        Map<String, Object> takenBack = new LinkedHashMap<>(Map.of("raidId", RAID, "week", "2026-W10"));
        List.of("day", "halfDay", "startHour").forEach(name -> takenBack.put(name, null));
        assertThat(Feed.last(GUEST, history)).extracting(Update::data).containsExactly(takenBack);
        history.add(opened(DAY, friday));
        assertThat(Feed.last(GUEST, history))
                .extracting(Update::data)
                .containsExactly(halfDay("2026-03-06", "AFTERNOON"));
    }

    @Test
    void a_move_to_an_earlier_half_day_is_told_at_once() {
        assertThat(Feed.last(GUEST, shelter(opened(DAY, AT_0540), HarborPlan.moved(AT_0540, at("2026-03-04T13:00")))))
                .extracting(Update::data)
                .containsExactly(halfDay("2026-03-04", "AFTERNOON"));
    }

    @Test
    void nothing_is_told_of_a_stage_that_was_overtaken() {
        RecordId id = new RecordId(RAID.value());
        for (OfOperation end : List.of(
                HarborPlan.cancelled(),
                HarborPlan.moved(AT_0540, at("2026-03-20T05:40")),
                new OperationAborted(OPERATION, id, null, "Fire", "Lena Lead"),
                new OperationAborted(OPERATION, id, HarborPlan.SITE, "Fire", "Lena Lead"),
                new OperationClosed(OPERATION, id, "Over", "Lena Lead"))) {
            assertThat(Feed.last(GUEST, shelter(end, opened(DAY, AT_0540))))
                    .as("%s", end)
                    .isEmpty();
            assertThat(Feed.last(GUEST, shelter(end, opened(HOUR, AT_0540))))
                    .as("%s", end)
                    .isEmpty();
        }
    }

    @Test
    void who_comes_later_is_told_what_is_known_by_then_and_once() {
        List<OfOperation> history = new ArrayList<>(List.of(
                HarborPlan.opened(),
                HarborPlan.site(),
                care(),
                HarborPlan.raid(RAID, AT_0540),
                opened(DAY, AT_0540),
                opened(HOUR, AT_0540)));
        history.add(HarborPlan.invited(GUEST, AgencyKind.VICTIM_SERVICES));
        List<Update> told = Feed.last(GUEST, history);
        assertThat(Feed.types(told))
                .containsExactly(
                        "muster.participation.opened.v1", "muster.care.planned.v1", "muster.raid.scheduled.v1");
        assertThat(told.get(1).data().toString()).contains("Grace Hall");
        assertThat(told.get(2).data()).containsEntry("startHour", Instant.parse("2026-03-05T13:00:00Z"));
    }

    /** Both histories look the same from outside until the stage that tells them apart: to the hour, or to the half day. */
    @ParameterizedTest
    @EnumSource
    void INF_02_two_raids_that_differ_less_than_a_stage_says_are_told_alike(DisclosureStage stage) {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            LocalDateTime cell = LocalDate.of(2026, 1, 1)
                    .plusDays(random.nextInt(700))
                    .atTime(stage == HOUR ? 3 + random.nextInt(20) : 12 * random.nextInt(2), 0);
            Window one = window(cell.plusMinutes(random.nextInt(stage == HOUR ? 60 : 720)));
            Window other = window(cell.plusMinutes(random.nextInt(stage == HOUR ? 60 : 720)));
            assertThat(Feed.of(GUEST, moving(one, stage))).isEqualTo(Feed.of(GUEST, moving(other, stage)));
        }
    }

    private static List<OfOperation> moving(Window window, DisclosureStage last) {
        List<OfOperation> history = shelter(HarborPlan.moved(AT_0540, window));
        Arrays.stream(DisclosureStage.values())
                .filter(stage -> stage.compareTo(last) <= 0)
                .forEach(stage -> history.add(opened(stage, window)));
        return history;
    }

    private static List<OfOperation> shelter(OfOperation... then) {
        return planned(AgencyKind.VICTIM_SERVICES, AT_0540, then);
    }

    private static List<OfOperation> planned(AgencyKind kind, Window window, OfOperation... then) {
        List<OfOperation> history = new ArrayList<>(List.of(
                HarborPlan.opened(),
                HarborPlan.invited(GUEST, kind),
                HarborPlan.site(),
                care(),
                HarborPlan.raid(RAID, window)));
        history.addAll(List.of(then));
        return history;
    }

    private static VictimCarePlanned care() {
        return new VictimCarePlanned(OPERATION, new ExpectedVictims(6, 1, List.of("es")), CHURCH, List.of(GUEST), null);
    }

    private static StageOpened opened(DisclosureStage stage, Window window) {
        return new StageOpened(
                OPERATION, RAID, stage, stage.endOf(window.start().atZone(ZONE)));
    }

    private static Map<String, Object> halfDay(String day, String half) {
        return Map.of("raidId", RAID, "week", "2026-W10", "day", LocalDate.parse(day), "halfDay", half);
    }

    private static Map<String, Object> hour(String day, String half, String hour) {
        Map<String, Object> told = new LinkedHashMap<>(halfDay(day, half));
        told.put("startHour", Instant.parse(hour));
        return told;
    }

    private static Window at(String wallTime) {
        return window(LocalDateTime.parse(wallTime));
    }

    private static Window window(LocalDateTime wallTime) {
        Instant start = wallTime.atZone(ZONE).toInstant();
        return new Window(start, start.plusSeconds(3_600));
    }
}
