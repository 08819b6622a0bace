package muster.operation;

import static muster.operation.Handover.ACCEPT;
import static muster.operation.Handover.CHIEF;
import static muster.operation.Handover.COMMANDER;
import static muster.operation.Handover.DEPUTY;
import static muster.operation.Handover.LATER;
import static muster.operation.Handover.NEW;
import static muster.operation.Handover.NEXT;
import static muster.operation.Handover.OFFER;
import static muster.operation.Handover.SUPERVISOR;
import static muster.operation.Handover.accepted;
import static muster.operation.Handover.commands;
import static muster.operation.Handover.deputy;
import static muster.operation.Handover.known;
import static muster.operation.Handover.offered;
import static muster.operation.Handover.planned;
import static muster.operation.Handover.released;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;

import java.util.List;
import java.util.Set;
import muster.operation.event.AssignmentRole;
import muster.operation.event.CommandDelegated;
import muster.operation.event.GoDecision;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanVoided;
import muster.shared.Actor;
import muster.shared.Window;
import org.junit.jupiter.api.Test;

/** Rule STF-10: command passes to who accepts it in person, and until then nothing changes. */
class AcceptCommandTest {
    @Test
    void STF_10_who_accepts_commands_from_then_on_and_does_nothing_else_meanwhile() {
        planned(offered())
                .when(ACCEPT, known(DEPUTY, NOW, deputy()))
                .expectEvents(
                        accepted(),
                        released(COMMANDER, "Command was passed on."),
                        released(SUPERVISOR, "This person takes command."),
                        commands(COMMANDER.window()));
        Window left = window("2026-03-05T12:30", "2026-03-05T15:00");
        planned(offered())
                .when(ACCEPT, known(DEPUTY, left.start(), deputy()))
                .expectEventsMatching(Trial.lastly(commands(left)));
    }

    @Test
    void STF_10_nobody_accepts_for_another_and_until_then_nothing_changes() {
        refused(planned(offered()).when(ACCEPT, known(LEAD, NOW, deputy())), "STF-10", "command-accepted-by-another");
        refused(planned(offered()).when(ACCEPT, known(CHIEF, NOW, deputy())), "STF-10", "command-accepted-by-another");
        Actor secondAccount = new Actor("person-25-b", "Lt. Person 25", SHERIFF, Set.of("officer"));
        refused(
                planned(offered()).when(ACCEPT, known(secondAccount, NOW, deputy())),
                "STF-10",
                "command-accepted-by-another");
        planned(offered()).when(OFFER, known(CHIEF, NOW, deputy())).expectEvents(offered());
    }

    @Test
    void STF_10_an_offer_is_taken_once_and_not_after_another_or_of_somebody_who_commands_no_more() {
        AcceptCommand unknown = new AcceptCommand(OPERATION, LATER, NEW, "I have command");
        Trial.noSuch(planned(offered()).when(unknown, known(DEPUTY, NOW, deputy())));
        CommandDelegated other = new CommandDelegated(
                OPERATION,
                LATER,
                COMMANDER.assignmentId(),
                COMMANDER.officerId(),
                SHERIFF,
                "Person 9",
                "person-9",
                "Better rested",
                "Person 21");
        refused(planned(offered(), other).when(ACCEPT, known(DEPUTY, NOW, deputy())), "STF-10", "delegation-not-open");
        refused(
                planned(offered(), released(COMMANDER, "Ill")).when(ACCEPT, known(DEPUTY, NOW, deputy())),
                "STF-10",
                "delegation-not-open");
        refused(
                planned(offered(), accepted(), released(COMMANDER, "Passed on"), commands(COMMANDER.window()))
                        .when(ACCEPT, known(DEPUTY, NOW, deputy())),
                "STF-10",
                "delegation-not-open");
    }

    @Test
    void STF_10_delegation_ends_with_the_operation() {
        refused(
                planned(offered(), new OperationClosed(OPERATION, RECORD, "Given up", "Lena Lead"))
                        .when(ACCEPT, known(DEPUTY, NOW, deputy())),
                "OPS-10",
                "operation-closed");
    }

    private static List<OperationEvent> passedOn() {
        return plus(
                WholePlan.ready(),
                offered(),
                accepted(),
                released(COMMANDER, "Passed on"),
                commands(COMMANDER.window()));
    }

    @Test
    void OPS_03_a_new_commander_is_another_plan() {
        given(plus(WholePlan.ready(), offered()).toArray())
                .when(ACCEPT, known(DEPUTY, NOW, deputy()))
                .expectEventsMatching(Trial.lastly(new PlanVoided(OPERATION, 1, List.of("leaders"))));
        DecideGo go = new DecideGo(OPERATION, RECORD, GoDecision.GO, null, List.of());
        refused(
                given(passedOn().toArray()).when(go, facts(WholePlan.SUPERVISOR, NOW, WholePlan.ALONE)),
                "OPS-05",
                "not-ready");
    }

    @Test
    void OPS_05_STF_10_who_commands_gives_the_word_and_not_who_passed_command_on() {
        DecideGo go = new DecideGo(OPERATION, RECORD, GoDecision.GO, null, List.of());
        Actor elsewhere = new Actor("person-21", "Person 21", SafeHarbor.POLICE, Set.of("officer"));
        given(WholePlan.ready().toArray())
                .when(go, facts(elsewhere, NOW, WholePlan.ALONE))
                .expectSuccessfulHandlerExecution();
        Actor secondAccount = new Actor("person-21-b", "Capt. Person 21", SHERIFF, Set.of("supervisor"));
        for (Actor former : List.of(CHIEF, secondAccount)) {
            refused(
                    given(passedOn().toArray()).when(go, facts(former, NOW, WholePlan.ALONE)),
                    "STF-10",
                    "command-passed-on");
        }
        refused(given(passedOn().toArray()).when(go, facts(DEPUTY, NOW, WholePlan.ALONE)), "OPS-05", "not-ready");
    }

    @Test
    void STF_10_a_raid_on_another_day_does_not_stand_in_the_way() {
        OfficerAssigned nextDay = new OfficerAssigned(
                OPERATION,
                SUPERVISOR.assignmentId(),
                NEXT,
                SHERIFF,
                "Person 25",
                "person-25",
                AssignmentRole.OPERATIONS_SUPERVISOR,
                window("2026-03-06T11:00", "2026-03-06T15:00"),
                window("2026-03-06T11:00", "2026-03-06T16:00"),
                null);
        given(opened(), COMMANDER, nextDay, offered())
                .when(ACCEPT, known(DEPUTY, at("2026-03-05T10:00"), deputy()))
                .expectEvents(accepted(), released(COMMANDER, "Command was passed on."), commands(COMMANDER.window()));
    }
}
