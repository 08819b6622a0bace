package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PROSECUTOR;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.actor;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import muster.decision.Duty;
import muster.decision.Facts;
import muster.decision.Refusal;
import muster.decision.RuleOverride;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.WarrantKind;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.Window;
import org.junit.jupiter.api.Test;

/** Rule STF-07: a person whom a prosecutor holds off the witness stand is no affiant, keeps no evidence, is no only witness. */
class TestimonyTest {
    private static final Window MORNING = window("2026-03-05T08:00", "2026-03-05T09:00");
    private static final RuleOverride REASON = new RuleOverride("STF-07", "The flag concerns another case");

    @Test
    void STF_07_a_listed_person_neither_keeps_evidence_nor_swears() {
        Trial.refused(
                given(opened()).when(assign(AssignmentRole.EVIDENCE_CUSTODIAN), facts(LEAD, true)),
                "STF-07",
                "listed-officer-keeps-evidence");
        Trial.refused(
                given(opened(), parlour()).when(affidavit(), facts(LEAD, true)), "STF-07", "listed-officer-swears");
        given(opened()).when(assign(AssignmentRole.COVER), facts(LEAD, true)).expectSuccessfulHandlerExecution();
        given(opened())
                .when(assign(AssignmentRole.EVIDENCE_CUSTODIAN), facts(LEAD, false))
                .expectSuccessfulHandlerExecution();
        given(opened(), parlour()).when(affidavit(), facts(LEAD, false)).expectSuccessfulHandlerExecution();
    }

    @Test
    void STF_07_a_listed_person_is_never_the_only_witness() {
        Trial.refused(
                given(opened()).when(assign(AssignmentRole.SURVEILLANCE), facts(LEAD, true)),
                "STF-07",
                "listed-officer-alone");
        given(opened(), other())
                .when(assign(AssignmentRole.SURVEILLANCE), facts(LEAD, true))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void STF_07_only_a_prosecutor_sets_it_aside() {
        Trial.warned(
                given(opened()).when(assign(AssignmentRole.EVIDENCE_CUSTODIAN, REASON), facts(PROSECUTOR, true)),
                "STF-07");
        for (Actor other : List.of(LEAD, actor("s-1", "Susan", "supervisor"))) {
            Trial.refused(
                    given(opened()).when(assign(AssignmentRole.EVIDENCE_CUSTODIAN, REASON), facts(other, true)),
                    "STF-07",
                    "listed-officer-keeps-evidence");
        }
    }

    @Test
    void STF_07_who_is_no_prosecutor_is_told_what_STF_04_tells() {
        Refusal toLead = refusal(LEAD);
        assertThat(toLead.told().rule()).isEqualTo("STF-04");
        assertThat(toLead.told().problem()).isEqualTo("officer-unavailable");
        assertThat(toLead.told().detail())
                .isEqualTo("Not available at that time: Sam Ortega. Choose somebody else, or another window.");
        assertThat(toLead.rule()).as("what is recorded").isEqualTo("STF-07");
        Refusal toProsecutor = refusal(PROSECUTOR);
        assertThat(toProsecutor.told()).isSameAs(toProsecutor);
    }

    private static Refusal refusal(Actor by) {
        return (Refusal)
                new Rehearsal(List.of(opened())).decide(assign(AssignmentRole.EVIDENCE_CUSTODIAN), facts(by, true));
    }

    private static Facts facts(Actor by, boolean listed) {
        Facts known = SafeHarbor.facts(by, NOW);
        return new Facts(
                NOW,
                by,
                known.agencies(),
                known.officers(),
                null,
                Map.of(ORTEGA, new Duty(List.of(), listed)),
                Map.of(),
                known.packs());
    }

    private static AssignOfficer assign(AssignmentRole role, RuleOverride... overrides) {
        return new AssignOfficer(OPERATION, TASK, ORTEGA, role, MORNING, null, List.of(overrides));
    }

    private static OfficerAssigned other() {
        return new OfficerAssigned(
                OPERATION,
                new AssignmentId(SafeHarbor.id(62)),
                new OfficerId(SafeHarbor.id(63)),
                SHERIFF,
                "Kim Doe",
                "kim-sub",
                AssignmentRole.UNDERCOVER,
                MORNING,
                MORNING,
                null);
    }

    private static RequestWarrant affidavit() {
        return new RequestWarrant(
                OPERATION,
                SafeHarbor.WARRANT,
                SafeHarbor.PARLOUR,
                WarrantKind.SEARCH,
                ORTEGA,
                "Superior Court",
                List.of(new ProbableCause("Seen", ProbableCauseSource.ONLINE, LocalDate.parse("2026-02-27"))),
                List.of("PC 236.1"),
                List.of("Ledgers"),
                null,
                null);
    }
}
