package muster.operation;

import static muster.operation.SafeHarbor.ADVOCATE;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import java.util.List;
import muster.agency.event.AgencyKind;
import muster.decision.OfficerOnFile;
import muster.officer.event.Capacity;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AssignmentRole;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.shared.RaidId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule VIC-01: nobody of a provider is where police enter before the scene is secured. */
class AdvocateTest {
    private static final Trial PLANNED = given(opened(), parlour(), raid("2026-03-05T08:00", "2026-03-05T09:00"));

    @Test
    void VIC_01_an_advocate_is_not_sent_to_a_target() {
        Trial.refused(
                PLANNED.when(assign(AssignmentRole.VICTIM_ADVOCATE, RAID), facts(LEAD, NOW)),
                "VIC-01",
                "advocate-at-the-door");
    }

    @Test
    void VIC_01_an_advocate_waits_at_the_reception_and_comes_when_the_scene_is_secured() {
        PLANNED.when(assign(AssignmentRole.VICTIM_ADVOCATE, null), facts(LEAD, NOW))
                .expectSuccessfulHandlerExecution();
        given(opened(), parlour(), raid("2026-03-05T08:00", "2026-03-05T09:00"), secured())
                .when(assign(AssignmentRole.VICTIM_ADVOCATE, RAID), facts(LEAD, NOW))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void VIC_01_nor_is_anybody_of_a_provider_whatever_the_task() {
        OfficerOnFile driver = new OfficerOnFile(
                ADVOCATE, 0, WholePlan.PROVIDER, "Ada Voss", null, Capacity.ADVOCATE, List.of(), List.of(), null);
        Trial.refused(
                given(
                                opened(),
                                new AgencyInvited(OPERATION, WholePlan.PROVIDER, AgencyKind.VICTIM_SERVICES),
                                parlour(),
                                raid("2026-03-05T08:00", "2026-03-05T09:00"))
                        .when(
                                assign(AssignmentRole.TRANSPORT, RAID),
                                facts(
                                        LEAD,
                                        NOW,
                                        driver,
                                        SafeHarbor.agency(
                                                WholePlan.PROVIDER, AgencyKind.VICTIM_SERVICES, "2027-12-31"))),
                "VIC-01",
                "advocate-at-the-door");
    }

    @Test
    void VIC_01_a_victim_specialist_of_the_police_goes_in() {
        PLANNED.when(assign(AssignmentRole.VICTIM_SPECIALIST, RAID), facts(LEAD, NOW))
                .expectSuccessfulHandlerExecution();
    }

    private static AssignOfficer assign(AssignmentRole role, @Nullable RaidId raid) {
        return new AssignOfficer(OPERATION, TASK, ADVOCATE, role, window("2026-03-05T08:00", "2026-03-05T10:00"), raid);
    }

    private static FieldEventLogged secured() {
        return new FieldEventLogged(
                OPERATION,
                new RecordId(SafeHarbor.id(97)),
                FieldEventKind.SCENE_SECURED,
                NOW,
                PARLOUR,
                null,
                "Sam Ortega",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
