package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.agency;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.ALONE;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.agency.event.AgencyKind;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GateResult.Status;
import muster.operation.event.GoDecision;
import muster.operation.event.OfficerAssigned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the word to go asks of people is shown before, by the same rules and on the same facts. */
class SeatsTest {
    private static final DecideGo GO = new DecideGo(OPERATION, RECORD, GoDecision.GO, null, List.of());

    private static GateResult seats(@Nullable Facts known) {
        return OperationState.after(WholePlan.ready()).readiness(NOW, SafeHarbor.PACKS, known).stream()
                .filter(result -> result.gate() == Gate.SEATS)
                .findFirst()
                .orElseThrow();
    }

    private static void assertAgree(Facts known, String rule, String problem) {
        assertThat(seats(known).status()).isEqualTo(Status.FAIL);
        assertThat(seats(known).detail()).contains(rule);
        refused(given(WholePlan.ready().toArray()).when(GO, known), rule, problem);
    }

    /** Who enters, with a certificate that ends then. */
    private static OfficerOnFile entering(String qualifiedUntil, String authorityUntil) {
        OfficerAssigned entry = WholePlan.ready().stream()
                .filter(event -> event instanceof OfficerAssigned task && task.role() == AssignmentRole.ENTRY_TEAM)
                .map(OfficerAssigned.class::cast)
                .findFirst()
                .orElseThrow();
        OfficerOnFile sworn = SafeHarbor.ortega(authorityUntil, qualifiedUntil);
        return new OfficerOnFile(
                entry.officerId(),
                1,
                sworn.agencyId(),
                entry.name(),
                sworn.badge(),
                sworn.capacity(),
                sworn.qualifications(),
                sworn.authority(),
                null);
    }

    @Test
    void OPS_05_the_gate_is_green_where_the_word_would_not_be_refused_for_people() {
        Facts known = facts(SUPERVISOR, NOW, ALONE, entering("2026-03-05", "2026-03-05"));
        assertThat(seats(known).status()).isEqualTo(Status.PASS);
        given(WholePlan.ready().toArray()).when(GO, known).expectSuccessfulHandlerExecution();
    }

    @Test
    void STF_03_a_certificate_that_ends_before_the_task_holds_the_gate_and_the_word() {
        assertAgree(
                facts(SUPERVISOR, NOW, ALONE, entering("2026-03-04", "2026-03-05")), "STF-03", "qualification-lapses");
    }

    @Test
    void STF_02_so_does_authority() {
        assertAgree(
                facts(SUPERVISOR, NOW, ALONE, entering("2026-03-05", "2026-03-04")),
                "STF-02",
                "authority-does-not-cover");
    }

    @Test
    void INF_09_so_does_the_seat_of_the_lead_agency() {
        assertAgree(
                facts(SUPERVISOR, NOW, ALONE, agency(SHERIFF, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2026-03-01")),
                "INF-09",
                "agreement-not-in-force");
    }

    @Test
    void of_a_moment_that_has_passed_nobody_knows_what_was_on_file() {
        assertThat(seats(null).status()).isEqualTo(Status.PENDING);
    }
}
