package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.Arrays;
import muster.disclosure.Outcomes.BeforeCourt;
import muster.disclosure.Outcomes.Counter;
import muster.disclosure.Outcomes.Notices;
import muster.disclosure.Outcomes.Shown;
import muster.disclosure.Outcomes.ToSafety;
import muster.operation.event.MinorNotice.Register;
import muster.operation.event.VictimClass;
import muster.policy.PlanningPack;
import muster.policy.PolicyPacks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What came of operations, for both goals, with the plan beside it: counted from what is shown, each person once. */
class OutcomesTest {
    private static final PlanningPack PACK = PolicyPacks.load().planning();

    /** As a lead reads it: two raids of which one was made, three people of whom one is a child. */
    private static final String PLAN = """
            {"raids": [
               {"siteId": "s1", "status": "SCHEDULED", "window": {"start": "2026-03-02T14:00:00Z"}},
               {"siteId": "s2", "status": "SCHEDULED", "window": {"start": "2026-03-02T14:00:00Z"}},
               {"siteId": "s2", "status": "CANCELLED", "window": {"start": "2026-03-01T14:00:00Z"}}],
             "warrants": [
               {"id": "w1", "status": "RETURNED", "execution": {"inventory": [{"item": "A ledger"}, {"item": "A phone"}]}},
               {"id": "w2", "status": "ISSUED"}, {"id": "w3", "status": "DENIED"}],
             "care": {"expected": {"adults": 4, "minors": 0}, "capacities": [{"beds": 3}, {"beds": 2}]},
             "go": {"decision": "GO", "gates": [{"gate": "VICTIM_SERVICES", "status": "PASS"}]},
             "releases": [{"status": "STANDING"}, {"status": "REVOKED"}],
             "log": [
               {"id": "e1", "kind": "ENTRY", "at": "2026-03-02T14:10:00Z", "siteId": "s1"},
               {"id": "e2", "kind": "SCENE_SECURED", "at": "2026-03-02T14:20:00Z", "siteId": "s1"},
               {"id": "e3", "kind": "RECOVERY", "at": "2026-03-02T14:30:00Z",
                "recovery": {"survivorRef": "a", "classes": ["SCREENED", "POTENTIAL_VICTIM"], "minor": false}},
               {"id": "e4", "kind": "RECOVERY", "at": "2026-03-02T15:30:00Z",
                "recovery": {"survivorRef": "a", "classes": ["RECOVERED"], "minor": false}},
               {"id": "e5", "kind": "RECOVERY", "at": "2026-03-02T14:30:00Z",
                "recovery": {"survivorRef": "b", "classes": ["RECOVERED"], "minor": true}},
               {"id": "e6", "kind": "RECOVERY", "at": "2026-03-02T14:30:00Z",
                "recovery": {"survivorRef": "c", "classes": ["RECOVERED"], "minor": false}},
               {"id": "e7", "kind": "RECOVERY", "at": "2026-03-02T14:40:00Z", "corrects": "e6",
                "recovery": {"survivorRef": "c", "classes": ["SCREENED"], "minor": false}},
               {"id": "e8", "kind": "HAND_OFF", "at": "2026-03-02T16:30:00Z",
                "handOff": {"survivorRef": "a", "providerId": "p"}},
               {"id": "e9", "kind": "HAND_OFF", "at": "2026-03-02T15:00:00Z",
                "handOff": {"survivorRef": "b", "providerId": "p"}},
               {"id": "e10", "kind": "NOTICE", "at": "2026-03-02T20:00:00Z",
                "notice": {"survivorRef": "b", "to": "CHILD_PROTECTION"}},
               {"id": "e11", "kind": "NOTICE", "at": "2026-03-02T20:00:00Z",
                "notice": {"survivorRef": "b", "to": "NCIC"}},
               {"id": "e12", "kind": "ARREST", "at": "2026-03-02T14:15:00Z",
                "arrest": {"person": "John Doe", "survivorRef": null}},
               {"id": "e13", "kind": "ARREST", "at": "2026-03-02T14:16:00Z", "arrest": {"person": "Jane", "survivorRef": "c"}},
               {"id": "e14", "kind": "EVIDENCE", "at": "2026-03-02T15:00:00Z", "evidence": {"item": "Cash"}}]}""";

    private static Shown shown(String body, Column column) {
        return new Shown(JsonMapper.shared().readTree(body), column);
    }

    private static Outcomes of(Shown... all) {
        return Outcomes.of(Arrays.asList(all), PACK);
    }

    @Test
    void goal_one_is_what_brings_traffickers_before_a_court_beside_what_was_planned() {
        assertThat(of(shown(PLAN, Column.LEAD)).beforeCourt())
                .isEqualTo(new BeforeCourt(2, 1, 1, Duration.ofMinutes(10), 2, 2, 1, 1, 1, 2));
    }

    @Test
    void goal_two_is_what_brings_people_to_safety_beside_what_was_planned() {
        ToSafety safety = of(shown(PLAN, Column.LEAD)).toSafety();
        assertThat(safety.expectedAdults()).isEqualTo(4);
        assertThat(safety.expectedMinors()).isZero();
        assertThat(safety.beds()).isEqualTo(5);
        assertThat(safety.careInOrderAtGo()).isEqualTo(1);
        assertThat(safety.careWaivedAtGo()).isZero();
        assertThat(safety.handedOff()).isEqualTo(2);
        assertThat(safety.toHandOff()).isEqualTo(Duration.ofMinutes(30));
        assertThat(safety.longestToHandOff()).isEqualTo(Duration.ofHours(2));
        assertThat(safety.releases()).isEqualTo(1);
        assertThat(safety.possibleVictimsArrested()).isEqualTo(1);
    }

    @Test
    void VIC_05_each_counter_counts_a_person_once_with_its_definition_and_not_by_an_entry_that_was_put_right() {
        assertThat(of(shown(PLAN, Column.LEAD)).toSafety().counted())
                .extracting(Counter::counts, Counter::people, Counter::minors)
                .containsExactly(
                        tuple(VictimClass.SCREENED, 2, 0),
                        tuple(VictimClass.POTENTIAL_VICTIM, 1, 0),
                        tuple(VictimClass.IDENTIFIED, 0, 0),
                        tuple(VictimClass.RECOVERED, 2, 1),
                        tuple(VictimClass.MISSING_CHILD_LOCATED, 0, 0));
        assertThat(of(shown(PLAN, Column.LEAD)).toSafety().counted())
                .allSatisfy(counter -> assertThat(counter.definition())
                        .isEqualTo(counter.counts().definition()));
    }

    @Test
    void VIC_06_a_notice_is_in_time_late_or_missing_by_the_clocks_of_the_pack() {
        ToSafety safety = of(shown(PLAN, Column.LEAD)).toSafety();
        assertThat(safety.minors()).isEqualTo(1);
        assertThat(safety.notices())
                .containsExactlyInAnyOrder(
                        new Notices(Register.CHILD_PROTECTION, 1, 0, 0),
                        new Notices(Register.NCMEC, 0, 0, 1),
                        new Notices(Register.NCIC, 0, 1, 0));
    }

    @Test
    void INF_01_what_a_reader_is_told_nothing_about_is_null_and_not_nought() {
        Outcomes provider = of(shown("""
                {"id": "o", "carePlan": {"adults": 4, "minors": 0}, "capacities": [{"beds": 2}], "log": [
                  {"id": "e3", "kind": "RECOVERY", "classes": ["SCREENED", "POTENTIAL_VICTIM"], "minor": false},
                  {"id": "e4", "kind": "RECOVERY", "classes": ["RECOVERED"], "minor": false},
                  {"id": "e8", "kind": "HAND_OFF", "at": "2026-03-02T16:30:00Z", "survivorRef": "a", "providerId": "p"}]}""", Column.VSP));
        assertThat(provider.beforeCourt())
                .isEqualTo(new BeforeCourt(0, null, null, null, null, null, null, null, null, null));
        assertThat(provider.toSafety().counted()).extracting(Counter::people).containsExactly(1, 1, 0, 1, 0);
        assertThat(provider.toSafety().handedOff()).isEqualTo(1);
        assertThat(provider.toSafety().toHandOff()).isNull();
        assertThat(provider.toSafety().careInOrderAtGo()).isNull();
        assertThat(provider.toSafety().minors()).isNull();
        assertThat(provider.toSafety().notices()).isEmpty();
        assertThat(provider.toSafety().possibleVictimsArrested()).isNull();
        assertThat(of(shown("{}", Column.PART)).toSafety().handedOff()).isNull();
        assertThat(of(shown("{}", Column.CRT)).toSafety().counted()).isEmpty();
    }

    @Test
    void several_operations_are_added_and_those_of_which_nothing_is_told_add_nothing() {
        Outcomes both = of(shown(PLAN, Column.LEAD), shown(PLAN, Column.LEAD), shown("{}", Column.VSP));
        assertThat(both.operations()).isEqualTo(3);
        assertThat(both.beforeCourt().arrests()).isEqualTo(4);
        assertThat(both.toSafety().handedOff()).isEqualTo(4);
        assertThat(both.toSafety().counted().getFirst().people()).isEqualTo(4);
        assertThat(of().beforeCourt().arrests()).isNull();
    }

    @Test
    void police_that_do_not_lead_count_warrants_by_what_they_were_told() {
        Outcomes part = of(shown("""
                {"warrants": [{"status": "ISSUED"}, {"status": "ISSUED"}, {"status": "EXPIRED"},
                  {"siteId": "s1", "status": "EXECUTED", "inventory": [{"item": "A ledger"}]}]}""", Column.PART));
        assertThat(part.beforeCourt().warrantsIssued()).isEqualTo(2);
        assertThat(part.beforeCourt().warrantsExecuted()).isEqualTo(1);
        assertThat(part.beforeCourt().warrantsReturned()).isNull();
        assertThat(part.beforeCourt().inventoried()).isEqualTo(1);
    }
}
