package muster.operation;

import static muster.operation.Handover.ACCEPT;
import static muster.operation.Handover.CHIEF;
import static muster.operation.Handover.COMMANDER;
import static muster.operation.Handover.DEPUTY;
import static muster.operation.Handover.LONG;
import static muster.operation.Handover.NEW;
import static muster.operation.Handover.NEXT;
import static muster.operation.Handover.OFFER;
import static muster.operation.Handover.SUPERVISOR;
import static muster.operation.Handover.deputy;
import static muster.operation.Handover.known;
import static muster.operation.Handover.offered;
import static muster.operation.Handover.planned;
import static muster.operation.Handover.released;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.id;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.RECORD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import muster.decision.Duty;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.officer.event.Capacity;
import muster.operation.event.CommandDelegated;
import muster.shared.Window;
import org.junit.jupiter.api.Test;

/** Rule STF-10: whoever commands offers command to somebody who may have it. */
class DelegateCommandTest {
    @Test
    void STF_10_whoever_commands_offers_command_and_so_does_the_lead_for_them() {
        planned().when(OFFER, known(CHIEF, NOW, deputy())).expectEvents(offered());
        planned().when(OFFER, known(LEAD, NOW, deputy())).expectSuccessfulHandlerExecution();
        refused(planned().when(OFFER, known(DEPUTY, NOW, deputy())), "STF-10", "command-is-not-yours");
        refused(planned().when(OFFER, known(WholePlan.SUPERVISOR, NOW, deputy())), "STF-10", "command-is-not-yours");
    }

    @Test
    void STF_10_only_a_task_of_command_that_is_not_over_is_passed_on() {
        DelegateCommand others = new DelegateCommand(OPERATION, RECORD, SUPERVISOR.assignmentId(), NEXT, "Taken ill");
        DelegateCommand nobodys = new DelegateCommand(OPERATION, RECORD, NEW, NEXT, "Taken ill");
        refused(planned().when(others, known(LEAD, NOW, deputy())), "STF-10", "not-in-command");
        Trial.invalid(planned().when(nobodys, known(LEAD, NOW, deputy())), "unknown-assignment");
        Trial.invalid(planned().when(OFFER, facts(LEAD, NOW)), "unknown-officer");
        refused(
                planned(released(COMMANDER, "Ill")).when(OFFER, known(LEAD, NOW, deputy())),
                "STF-10",
                "not-in-command");
        Instant end = COMMANDER.window().end();
        refused(planned().when(OFFER, known(LEAD, end, deputy())), "STF-10", "not-in-command");
        planned()
                .when(OFFER, known(LEAD, end.minusSeconds(1), deputy()))
                .expectEvents(new CommandDelegated(
                        OPERATION,
                        RECORD,
                        COMMANDER.assignmentId(),
                        NEXT,
                        SHERIFF,
                        "Person 25",
                        "person-25",
                        "Taken ill",
                        "Lena Lead"));
    }

    @Test
    void STF_10_nobody_gets_it_who_has_it_or_cannot_accept_it() {
        OfficerOnFile secondEntry = deputy(Capacity.SWORN, LONG, "person-21");
        refused(planned().when(OFFER, known(LEAD, NOW, secondEntry)), "STF-10", "commands-already");
        OfficerOnFile unknown = deputy(Capacity.SWORN, LONG, null);
        refused(planned().when(OFFER, known(LEAD, NOW, unknown)), "STF-10", "nobody-can-accept");
    }

    @Test
    void STF_01_STF_02_INF_09_who_gets_command_is_as_fit_as_any_commander_when_it_is_offered_and_when_it_is_taken() {
        OfficerOnFile medic = deputy(Capacity.MEDIC, LONG, "person-25");
        OfficerOnFile lapsed = deputy(Capacity.SWORN, LocalDate.parse("2026-03-04"), "person-25");
        refused(planned().when(OFFER, known(LEAD, NOW, medic)), "STF-01", "capacity-does-not-fit");
        refused(planned().when(OFFER, known(LEAD, NOW, lapsed)), "STF-02", "authority-does-not-cover");
        refused(planned(offered()).when(ACCEPT, known(DEPUTY, NOW, lapsed)), "STF-02", "authority-does-not-cover");
        OfficerOnFile stranger = new OfficerOnFile(
                NEXT,
                0,
                SafeHarbor.POLICE,
                "Person 25",
                "705",
                Capacity.SWORN,
                List.of(),
                deputy().authority(),
                "person-25");
        refused(planned().when(OFFER, known(LEAD, NOW, stranger)), "INF-09", "agency-does-not-take-part");
    }

    @Test
    void STF_05_who_would_rest_too_little_does_not_get_it_and_the_own_task_in_that_time_does_not_count() {
        Window night = window("2026-03-04T18:00", "2026-03-05T11:00");
        Facts tired = worked(new Duty.Booking(id(500), night));
        refused(planned().when(OFFER, tired), "STF-05", "rest-too-short");
        Facts here = worked(new Duty.Booking(SUPERVISOR.assignmentId().value(), SUPERVISOR.booked()));
        planned().when(OFFER, here).expectSuccessfulHandlerExecution();
    }

    private static Facts worked(Duty.Booking booking) {
        Facts known = known(LEAD, NOW, deputy());
        return new Facts(
                known.at(),
                known.actor(),
                known.agencies(),
                known.officers(),
                null,
                Map.of(NEXT, new Duty(List.of(booking), false)),
                known.readAt(),
                known.packs());
    }
}
