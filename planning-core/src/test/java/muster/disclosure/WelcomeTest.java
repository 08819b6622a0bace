package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LATER;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OPERATION;
import static muster.disclosure.HarborPlan.OTHER;
import static muster.disclosure.HarborPlan.RAID;
import static muster.disclosure.HarborPlan.REFUSED;
import static muster.disclosure.HarborPlan.SITE;
import static muster.disclosure.HarborPlan.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.agency.event.AgencyKind;
import muster.operation.event.Entry;
import muster.operation.event.OperationEvent;
import muster.operation.event.RaidCancelled;
import muster.shared.RaidId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An agency that joins late: first that it takes part, then each current fact that it may see. */
class WelcomeTest {
    private static final RaidId GIVEN_UP = new RaidId(HarborPlan.id(20));

    @ParameterizedTest
    @CsvSource({
        "FEDERAL_LAW_ENFORCEMENT, operation.opened site.added warrant.approved raid.scheduled",
        "STATE_LAW_ENFORCEMENT,   operation.opened site.added warrant.approved raid.scheduled",
        "LOCAL_LAW_ENFORCEMENT,   operation.opened site.added warrant.approved raid.scheduled",
        "PROSECUTOR,              operation.opened agency.invited site.added warrant.requested warrant.approved"
                + " warrant.requested warrant.denied raid.scheduled",
        "COURT,                   warrant.requested warrant.approved warrant.requested warrant.denied",
        "VICTIM_SERVICES,         raid.scheduled",
        "CHILD_PROTECTION,        raid.scheduled",
        "MEDICAL,                 raid.scheduled",
        "FUSION_CENTER,           ''"
    })
    void INF_01_who_joins_late_is_told_what_stands_and_it_may_see(AgencyKind kind, String facts) {
        List<String> expected = new ArrayList<>(List.of("muster.participation.opened.v1"));
        List.of(facts.split(" ")).stream()
                .filter(fact -> !fact.isEmpty())
                .map(fact -> "muster." + fact + ".v1")
                .forEach(expected::add);
        assertThat(Feed.types(welcome(kind))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void the_participation_names_the_operation_and_only_to_police_and_prosecutor_its_code_name(AgencyKind kind) {
        Map<String, Object> data = welcome(kind).getFirst().data();
        if (kind.isPolice() || kind == AgencyKind.PROSECUTOR) {
            assertThat(data).isEqualTo(Map.of("id", OPERATION, "codeName", "Safe Harbor"));
        } else {
            assertThat(data).isEqualTo(Map.of("id", OPERATION));
        }
    }

    @ParameterizedTest
    @EnumSource
    void INF_02_all_of_it_occurred_when_the_agency_was_invited(AgencyKind kind) {
        assertThat(welcome(kind)).allMatch(update -> update.occurredAt().equals(Feed.MONDAY));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_cancelled_or_released_before_is_never_told(AgencyKind kind) {
        assertThat(welcome(kind)).noneMatch(update -> update.data().containsValue(GIVEN_UP));
        assertThat(Feed.types(welcome(kind)))
                .doesNotContain("muster.officer.assigned.v1", "muster.raid.cancelled.v1", "muster.raid.rescheduled.v1");
    }

    @Test
    void a_raid_that_was_moved_is_told_where_it_stands() {
        assertThat(ofRaids(AgencyKind.LOCAL_LAW_ENFORCEMENT))
                .containsExactly(Map.of(
                        "raidId", RAID,
                        "status", "SCHEDULED",
                        "siteId", SITE,
                        "window", LATER,
                        "entry", Entry.KNOCK_AND_ANNOUNCE));
        assertThat(ofRaids(AgencyKind.VICTIM_SERVICES))
                .containsExactly(Map.of("raidId", RAID, "status", "SCHEDULED", "week", "2026-W11"));
    }

    @Test
    void the_objective_is_for_the_prosecutor_and_not_for_the_police() {
        assertThat(welcome(AgencyKind.PROSECUTOR).get(1).data()).containsEntry("objective", "Free those held");
        assertThat(welcome(AgencyKind.LOCAL_LAW_ENFORCEMENT).get(1).data()).doesNotContainKey("objective");
    }

    @Test
    void police_learn_of_a_warrant_only_that_there_is_one() {
        assertThat(welcome(AgencyKind.LOCAL_LAW_ENFORCEMENT))
                .filteredOn(update -> update.type().equals("muster.warrant.approved.v1"))
                .extracting(Update::data)
                .containsExactly(Map.of("status", "ISSUED"));
    }

    @Test
    void who_joins_first_learns_the_rest_as_it_comes() {
        List<OperationEvent> history = new ArrayList<>(
                List.of(HarborPlan.opened(), HarborPlan.invited(GUEST, AgencyKind.VICTIM_SERVICES), HarborPlan.site()));
        history.add(HarborPlan.raid());
        history.add(HarborPlan.cancelled());
        assertThat(Feed.types(Feed.of(GUEST, history)))
                .containsExactly(
                        "muster.participation.opened.v1", "muster.raid.scheduled.v1", "muster.raid.cancelled.v1");
    }

    private static List<Map<String, Object>> ofRaids(AgencyKind kind) {
        return welcome(kind).stream()
                .filter(update -> update.type().equals("muster.raid.scheduled.v1"))
                .map(Update::data)
                .toList();
    }

    private static List<Update> welcome(AgencyKind kind) {
        return Feed.last(
                GUEST,
                List.of(
                        HarborPlan.opened(),
                        HarborPlan.invited(OTHER, AgencyKind.MEDICAL),
                        HarborPlan.site(),
                        HarborPlan.requested(),
                        HarborPlan.approved(),
                        HarborPlan.requested(REFUSED),
                        HarborPlan.denied(),
                        HarborPlan.raid(GIVEN_UP, WINDOW),
                        HarborPlan.raid(),
                        HarborPlan.assigned(LEAD),
                        HarborPlan.moved(),
                        HarborPlan.released(),
                        new RaidCancelled(OPERATION, GIVEN_UP, "Fire"),
                        HarborPlan.invited(GUEST, kind)));
    }
}
