package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.decision.OfficerOnFile;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.operation.event.Announcement;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.RiskAssessed;
import muster.shared.OfficerId;
import muster.shared.RiskAssessmentId;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan that is to go says of the door and the reception, and how high its approver stands. */
class ReadyToGoTest {
    private static final OfficerId CHIEF = new OfficerId(SafeHarbor.id(95));

    @Test
    void WAR_12_a_plan_to_knock_goes_when_it_says_how() {
        assertThat(gate(Gate.ENTRY, WholePlan.ready()).status()).isEqualTo(GateResult.Status.PASS);
        assertThat(gate(Gate.ENTRY, announced(null)).status()).isEqualTo(GateResult.Status.FAIL);
        assertThat(gate(Gate.ENTRY, announced(new Announcement("Call", List.of(), 20, true)))
                        .status())
                .isEqualTo(GateResult.Status.FAIL);
    }

    @Test
    void WAR_12_the_announcement_is_planned_when_the_raid_is_moved() {
        List<OperationEvent> events = announced(null);
        events.add(new RaidRescheduled(
                OPERATION,
                RAID,
                window("2026-03-05T12:00", "2026-03-05T13:00"),
                window("2026-03-05T12:00", "2026-03-05T13:00"),
                SafeHarbor.WARRANT,
                "In Mandarin, too",
                new Announcement("Call", List.of("zh"), 20, true)));
        assertThat(gate(Gate.ENTRY, events).status()).isEqualTo(GateResult.Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T12:00, 2026-03-05T15:00, PASS",
        "2026-03-05T12:01, 2026-03-05T15:00, FAIL",
        "2026-03-05T11:00, 2026-03-05T12:00, FAIL"
    })
    void VIC_01_somebody_waits_at_the_reception_from_the_first_door_on(
            String start, String end, GateResult.Status status) {
        List<OperationEvent> events = new ArrayList<>(WholePlan.ready());
        events.replaceAll(
                event -> event instanceof OfficerAssigned task && task.role() == AssignmentRole.VICTIM_SPECIALIST
                        ? new OfficerAssigned(
                                OPERATION,
                                task.assignmentId(),
                                task.officerId(),
                                task.agencyId(),
                                task.name(),
                                task.subject(),
                                task.role(),
                                window(start, end),
                                window(start, end),
                                null)
                        : event);
        assertThat(gate(Gate.VICTIM_SERVICES, events).status()).isEqualTo(status);
    }

    @Test
    void RSK_03_OPS_02_the_gravest_risk_is_approved_by_a_commander() {
        Trial.refused(approved(null, "2027-12-31"), "OPS-02", "approver-ranks-too-low");
        Trial.refused(approved("somebody-else", "2027-12-31"), "OPS-02", "approver-ranks-too-low");
        Trial.refused(approved("supervisor-1", "2026-03-01"), "OPS-02", "approver-ranks-too-low");
        approved("supervisor-1", "2026-03-02").expectSuccessfulHandlerExecution();
    }

    @Test
    void RSK_03_OPS_02_a_low_one_by_any_supervisor() {
        given(WholePlan.submitted().toArray())
                .when(new ApprovePlan(OPERATION, WholePlan.RECORD, null), facts(WholePlan.SUPERVISOR, NOW))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void OPS_03_a_risk_that_is_assessed_anew_voids_what_was_approved() {
        PlanSubmitted plan = WholePlan.submission(1);
        assertThat(plan.parts()).containsKey("risk");
        Rehearsal rehearsal = new Rehearsal(WholePlan.approved());
        rehearsal.decide(
                new AssessRisk(OPERATION, new RiskAssessmentId(SafeHarbor.id(96)), SafeHarbor.PARLOUR, null, grave()),
                facts(SafeHarbor.LEAD, NOW));
        assertThat(rehearsal.events(OPERATION).getLast().getClass().getSimpleName())
                .isEqualTo("PlanVoided");
    }

    private static Map<String, Boolean> grave() {
        Map<String, Boolean> answers = new java.util.HashMap<>();
        SafeHarbor.PACKS
                .risk()
                .matrix("virginia-drug-task-force")
                .factors()
                .forEach(factor -> answers.put(factor.code(), true));
        return answers;
    }

    private static ResultValidator<Operation> approved(
            @org.jspecify.annotations.Nullable String subject, String until) {
        List<OperationEvent> events = new ArrayList<>(WholePlan.planned());
        events.replaceAll(event -> event instanceof RiskAssessed low ? gravest(low) : event);
        Rehearsal submitted = new Rehearsal(events);
        submitted.decide(
                new SubmitPlan(OPERATION, WholePlan.RECORD, WholePlan.SECTIONS, null), facts(SafeHarbor.LEAD, NOW));
        OfficerOnFile chief = new OfficerOnFile(
                CHIEF,
                0,
                SafeHarbor.SHERIFF,
                "Susan Supervisor",
                "1",
                Capacity.SWORN,
                List.of(new Qualification("COMMAND_RANK", LocalDate.parse(until))),
                List.of(),
                subject);
        return given(submitted.events(OPERATION).toArray())
                .when(
                        new ApprovePlan(OPERATION, WholePlan.RECORD, null, subject == null ? null : CHIEF),
                        facts(WholePlan.SUPERVISOR, NOW, chief));
    }

    private static RiskAssessed gravest(RiskAssessed low) {
        return new RiskAssessed(
                OPERATION,
                low.assessmentId(),
                low.siteId(),
                low.matrix(),
                low.pack(),
                low.answers(),
                27,
                "TACTICAL_TEAM",
                List.of(),
                AssignmentRole.COMMANDER,
                low.entries());
    }

    private static List<OperationEvent> announced(@org.jspecify.annotations.Nullable Announcement how) {
        List<OperationEvent> events = new ArrayList<>(WholePlan.ready());
        events.replaceAll(event -> event instanceof RaidScheduled raid
                ? new RaidScheduled(
                        OPERATION,
                        raid.raidId(),
                        raid.siteId(),
                        raid.window(),
                        raid.entry(),
                        raid.warrantId(),
                        null,
                        how)
                : event);
        return events;
    }

    private static GateResult gate(Gate gate, List<OperationEvent> history) {
        return OperationState.after(history).readiness(NOW, SafeHarbor.PACKS, WholePlan.known()).stream()
                .filter(result -> result.gate() == gate)
                .findFirst()
                .orElseThrow();
    }
}
