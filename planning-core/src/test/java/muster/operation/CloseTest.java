package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.Trial.warned;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import muster.decision.Facts;
import muster.decision.ReviewOnFile;
import muster.operation.event.AfterActionReported;
import muster.operation.event.AssignmentRole;
import muster.operation.event.FieldEventKind;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationEvent;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class CloseTest {
    private static final Close CLOSE = new Close(OPERATION, RECORD, "Done", null);
    private static final OperationClosed CLOSED = new OperationClosed(OPERATION, RECORD, "Done", "Lena Lead");
    private static final AfterActionReported REPORT =
            new AfterActionReported(OPERATION, RECORD, "Begin earlier", null, null, "Lena Lead");
    private static final Facts LEAD = facts(SafeHarbor.LEAD, NOW);
    private static final Facts EVENING = facts(SafeHarbor.LEAD, SafeHarbor.at("2026-03-05T22:00"));

    private static List<OperationEvent> over() {
        List<OperationEvent> events = WholePlan.going();
        WholePlan.team().forEach(n -> events.add(FieldDay.stoodDown(n)));
        return events;
    }

    private static ResultValidator<Operation> after(List<OperationEvent> history, OperationCommand command) {
        return given(history.toArray()).when(command, EVENING);
    }

    @Test
    void OPS_09_an_operation_is_closed_when_all_is_accounted_for() {
        after(plus(over(), REPORT), CLOSE).expectEvents(CLOSED);
    }

    @Test
    void OPS_09_not_while_somebody_is_not() {
        List<OperationEvent> missing = plus(WholePlan.going(), REPORT, FieldDay.stoodDown(21));
        refused(after(missing, CLOSE), "OPS-09", "people-unaccounted-for");
    }

    @Test
    void OPS_09_not_while_a_survivor_is_with_nobody() {
        refused(after(plus(over(), REPORT, FieldDay.met()), CLOSE), "OPS-09", "hand-off-missing");
        after(plus(over(), REPORT, FieldDay.met(), FieldDay.handedOff()), CLOSE).expectEvents(CLOSED);
    }

    @Test
    void OPS_09_not_while_a_return_is_missing() {
        refused(after(plus(over(), REPORT, Served.done(Served.ENTRY, null)), CLOSE), "OPS-09", "return-not-filed");
    }

    @Test
    void OPS_09_not_while_evidence_is_in_the_field() {
        refused(after(plus(over(), REPORT, FieldDay.found()), CLOSE), "OPS-09", "evidence-not-handed-over");
        after(plus(over(), REPORT, FieldDay.found(), FieldDay.logged(FieldEventKind.EVIDENCE_HANDED_OVER, null)), CLOSE)
                .expectEvents(CLOSED);
    }

    @Test
    void OPS_09_without_a_report_only_with_a_reason() {
        refused(after(over(), CLOSE), "OPS-09", "report-missing");
        warned(after(over(), new Close(OPERATION, RECORD, "Done", "The analyst is ill")), "OPS-09");
    }

    /** The operation's window ends on 1 April; the report is expected within 72 hours. */
    @Test
    void OPS_09_a_late_report_is_taken_and_told() {
        Report report = new Report(OPERATION, RECORD, "Begin earlier", null, null);
        Instant due = SafeHarbor.at("2026-04-04T00:00");
        warned(given(over().toArray()).when(report, facts(SafeHarbor.LEAD, due)));
        warned(given(over().toArray()).when(report, facts(SafeHarbor.LEAD, due.plusSeconds(1))), "OPS-09");
    }

    @Test
    void what_never_began_is_closed_at_once_and_frees_its_people() {
        List<OperationEvent> staffed = List.of(SafeHarbor.opened(), WholePlan.task(21, AssignmentRole.COMMANDER));
        given(staffed.toArray())
                .when(CLOSE, LEAD)
                .expectEvents(
                        new OfficerReleased(
                                OPERATION,
                                new AssignmentId(SafeHarbor.id(21)),
                                new OfficerId(SafeHarbor.id(121)),
                                "The operation is closed."),
                        CLOSED);
    }

    @Test
    void OPS_10_nothing_more_is_decided_in_a_closed_operation_but_a_report() {
        List<OperationEvent> closed = plus(over(), CLOSED);
        refused(after(closed, new Abort(OPERATION, RECORD, null, "Storm")), "OPS-10", "operation-closed");
        after(closed, new Report(OPERATION, RECORD, "Begin earlier", null, null))
                .expectEvents(REPORT);
    }

    /** Whether anybody went or not. */
    @Test
    void INF_08_not_while_something_waits_for_a_prosecutor() {
        Facts waiting = EVENING.reviewed(new ReviewOnFile(Set.of(), false, true));
        Facts looked = EVENING.reviewed(new ReviewOnFile(Set.of(), false, false));
        for (List<OperationEvent> history :
                List.of(List.<OperationEvent>of(SafeHarbor.opened()), plus(over(), REPORT))) {
            refused(given(history.toArray()).when(CLOSE, waiting), "INF-08", "review-open");
            given(history.toArray()).when(CLOSE, looked).expectEvents(CLOSED);
        }
    }

    @Test
    void OPS_06_an_abort_is_never_refused_before_the_scene_is_secured() {
        OperationAborted aborted = new OperationAborted(OPERATION, RECORD, null, "Storm", "Lena Lead");
        Abort abort = new Abort(OPERATION, RECORD, null, "Storm");
        for (List<OperationEvent> state : List.of(
                List.<OperationEvent>of(SafeHarbor.opened()),
                WholePlan.ready(),
                WholePlan.going(),
                plus(WholePlan.going(), FieldDay.logged(FieldEventKind.ENTRY, PARLOUR)),
                plus(WholePlan.going(), aborted))) {
            after(state, abort).expectEvents(aborted);
        }
        refused(
                after(
                        plus(
                                WholePlan.going(),
                                FieldDay.logged(FieldEventKind.ENTRY, PARLOUR),
                                FieldDay.logged(FieldEventKind.SCENE_SECURED, PARLOUR)),
                        abort),
                "OPS-06",
                "scene-secured");
    }
}
