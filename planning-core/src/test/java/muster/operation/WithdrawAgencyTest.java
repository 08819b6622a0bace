package muster.operation;

import static muster.operation.SafeHarbor.ADVOCATE;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.POLICE;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.assigned;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.invited;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import muster.agency.event.AgencyKind;
import muster.decision.Facts;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.Window;
import org.junit.jupiter.api.Test;

class WithdrawAgencyTest {
    private static final AssignmentId THEIRS = new AssignmentId(SafeHarbor.id(20));
    private static final AssignmentId OVER = new AssignmentId(SafeHarbor.id(21));
    /** The second event of its stream. */
    private static final long INVITATION = 1;

    private static final EndParticipation END = new EndParticipation(OPERATION, POLICE, INVITATION);
    private static final String WHY = "The agency lost its seat.";
    private static final AgencyWithdrawn GONE = new AgencyWithdrawn(OPERATION, POLICE, WHY);
    private static final Window MORNING = window("2026-03-05T08:00", "2026-03-05T12:00");

    @Test
    void an_agency_goes_with_its_people_and_with_nobody_elses() {
        given(
                        opened(),
                        invited(),
                        theirs(THEIRS),
                        theirs(OVER),
                        new OfficerReleased(OPERATION, OVER, ADVOCATE, "Ill"),
                        assigned("2026-03-05T12:00", "2026-03-05T13:00"))
                .when(withdraw(POLICE), facts(LEAD, NOW))
                .expectEvents(
                        new OfficerReleased(OPERATION, THEIRS, ADVOCATE, "Short of people"),
                        new AgencyWithdrawn(OPERATION, POLICE, "Short of people"));
    }

    @Test
    void the_lead_agency_stays() {
        Trial.refused(
                given(opened()).when(withdraw(SHERIFF), facts(LEAD, NOW)), "lead-agency-stays", "lead-agency-stays");
    }

    @Test
    void an_agency_that_does_not_take_part_cannot_go_and_none_goes_twice() {
        Trial.noSuch(given(opened()).when(withdraw(POLICE), facts(LEAD, NOW)));
        Trial.noSuch(given(opened(), invited(), new AgencyWithdrawn(OPERATION, POLICE, "Short of people"))
                .when(withdraw(POLICE), facts(LEAD, NOW)));
    }

    @Test
    void INF_09_an_agency_that_lost_its_seat_goes_with_its_people_and_once() {
        given(opened(), invited(), theirs(THEIRS))
                .when(END, facts(LEAD, NOW))
                .expectEvents(new OfficerReleased(OPERATION, THEIRS, ADVOCATE, WHY), GONE);
        given(opened(), invited(), GONE).when(END, facts(LEAD, NOW)).expectNoEvents();
    }

    @Test
    void INF_09_it_goes_also_where_it_has_a_seat_again() {
        Facts readmitted = facts(LEAD, NOW, SafeHarbor.agency(POLICE, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2027-12-31"));
        given(opened(), invited()).when(END, readmitted).expectEvents(GONE);
    }

    @Test
    void INF_09_who_was_invited_anew_stays() {
        given(opened(), invited(), new AgencyWithdrawn(OPERATION, POLICE, "Short of people"), invited())
                .when(END, facts(LEAD, NOW))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(opened(), invited(), new AgencyWithdrawn(OPERATION, POLICE, "Short of people"), invited())
                .when(new EndParticipation(OPERATION, POLICE, 3), facts(LEAD, NOW))
                .expectEvents(GONE);
    }

    @Test
    void INF_09_the_lead_agency_stays_without_a_seat() {
        given(opened())
                .when(
                        new EndParticipation(OPERATION, SHERIFF, 0),
                        facts(LEAD, NOW, SafeHarbor.agency(SHERIFF, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2026-03-01")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static WithdrawAgency withdraw(AgencyId agency) {
        return new WithdrawAgency(OPERATION, agency, "Short of people");
    }

    private static OfficerAssigned theirs(AssignmentId id) {
        return new OfficerAssigned(
                OPERATION, id, ADVOCATE, POLICE, "Ada Voss", null, AssignmentRole.SCRIBE, MORNING, MORNING, null);
    }
}
