package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;

import java.util.List;
import muster.decision.Facts;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.Entry;
import muster.operation.event.FieldEventKind;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanVoided;
import muster.operation.event.RaidScheduled;
import muster.shared.RaidId;
import muster.shared.SiteId;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldLogTest {
    private static final Facts LEAD = facts(SafeHarbor.LEAD, NOW);

    private static LogFieldEvent log(FieldEventKind kind, @Nullable SiteId site, @Nullable String note) {
        return new LogFieldEvent(OPERATION, RECORD, kind, NOW, site, note, null, null, null, null, null, null);
    }

    private static ResultValidator<Operation> after(List<OperationEvent> history, LogFieldEvent log) {
        return given(history.toArray()).when(log, LEAD);
    }

    @Test
    void OPS_05_officers_enter_after_a_go() {
        after(WholePlan.going(), log(FieldEventKind.ENTRY, PARLOUR, null))
                .expectEvents(FieldDay.logged(FieldEventKind.ENTRY, PARLOUR));
    }

    @Test
    void OPS_05_and_not_before_it() {
        refused(after(WholePlan.ready(), log(FieldEventKind.ENTRY, PARLOUR, null)), "OPS-05", "no-go");
    }

    @Test
    void WAR_06_a_go_does_not_outlive_the_plan_that_it_was_given_for() {
        refused(
                after(
                        plus(WholePlan.going(), new PlanVoided(OPERATION, 1, List.of("warrants"))),
                        log(FieldEventKind.ENTRY, PARLOUR, null)),
                "OPS-05",
                "no-go");
    }

    @Test
    void OPS_07_an_emergency_start_opens_the_door_too() {
        after(
                        plus(
                                WholePlan.planned(),
                                new EmergencyStarted(OPERATION, RECORD, "Help", List.of(), "s", "Susan Supervisor")),
                        log(FieldEventKind.ENTRY, PARLOUR, null))
                .expectEvents(FieldDay.logged(FieldEventKind.ENTRY, PARLOUR));
    }

    @Test
    void OPS_06_nobody_enters_where_it_was_called_off() {
        refused(
                after(
                        plus(
                                WholePlan.going(),
                                new OperationAborted(OPERATION, RECORD, PARLOUR, "A child", "Lena Lead")),
                        log(FieldEventKind.ENTRY, PARLOUR, null)),
                "OPS-06",
                "operation-aborted");
    }

    @Test
    void OPS_08_two_sites_are_entered_together_or_with_a_reason() {
        List<OperationEvent> two = plus(
                WholePlan.planned(),
                SafeHarbor.lobby(),
                new RaidScheduled(
                        OPERATION,
                        new RaidId(SafeHarbor.id(60)),
                        SafeHarbor.HOTEL_LOBBY,
                        SafeHarbor.window("2026-03-05T12:00", "2026-03-05T13:00"),
                        Entry.CALL_OUT,
                        null,
                        null),
                new EmergencyStarted(OPERATION, RECORD, "Help", List.of(), "s", "Susan Supervisor"));
        refused(after(two, log(FieldEventKind.ENTRY, PARLOUR, null)), "OPS-08", "not-released");
        refused(after(two, log(FieldEventKind.RELEASE, null, null)), "OPS-08", "sites-not-set");
        after(two, log(FieldEventKind.RELEASE, null, "The lobby is empty")).expectSuccessfulHandlerExecution();
        List<OperationEvent> set = plus(
                two,
                FieldDay.logged(FieldEventKind.SET, PARLOUR),
                FieldDay.logged(FieldEventKind.SET, SafeHarbor.HOTEL_LOBBY));
        after(set, log(FieldEventKind.RELEASE, null, null)).expectEvents(FieldDay.logged(FieldEventKind.RELEASE, null));
        after(plus(set, FieldDay.logged(FieldEventKind.RELEASE, null)), log(FieldEventKind.ENTRY, PARLOUR, null))
                .expectEvents(FieldDay.logged(FieldEventKind.ENTRY, PARLOUR));
    }

    @Test
    void OPS_06_a_scene_is_secured_after_an_entry() {
        refused(after(WholePlan.going(), log(FieldEventKind.SCENE_SECURED, PARLOUR, null)), "OPS-06", "not-entered");
        after(
                        plus(WholePlan.going(), FieldDay.logged(FieldEventKind.ENTRY, PARLOUR)),
                        log(FieldEventKind.SCENE_SECURED, PARLOUR, null))
                .expectEvents(FieldDay.logged(FieldEventKind.SCENE_SECURED, PARLOUR));
    }

    @Test
    void a_kind_of_entry_holds_what_it_is_about() {
        for (FieldEventKind kind : List.of(
                FieldEventKind.SET,
                FieldEventKind.ENTRY,
                FieldEventKind.ARREST,
                FieldEventKind.RECOVERY,
                FieldEventKind.EVIDENCE,
                FieldEventKind.HAND_OFF,
                FieldEventKind.STOOD_DOWN)) {
            Trial.invalid(after(WholePlan.going(), log(kind, null, null)), "member-missing");
        }
    }

    @Test
    void OPS_10_a_correction_names_an_entry_of_the_log() {
        LogFieldEvent correction = new LogFieldEvent(
                OPERATION,
                RECORD,
                FieldEventKind.NOTE,
                NOW,
                null,
                "It was the east door",
                null,
                null,
                null,
                null,
                null,
                RECORD);
        Trial.invalid(after(WholePlan.going(), correction), "unknown-entry");
        after(plus(WholePlan.going(), FieldDay.logged(FieldEventKind.ENTRY, PARLOUR)), correction)
                .expectSuccessfulHandlerExecution();
    }
}
