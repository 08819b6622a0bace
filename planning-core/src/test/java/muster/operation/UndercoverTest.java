package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PROSECUTOR;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.id;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.Trial.given;
import static muster.operation.Trial.invalid;
import static muster.operation.Trial.noSuch;
import static muster.operation.Trial.refused;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.SUPERVISOR;
import static muster.operation.WholePlan.plus;
import static muster.operation.WholePlan.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GoDecision;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanVoided;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniqueApproved.Approver;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.UndercoverTechnique;
import muster.operation.event.UndercoverTechnique.Contact;
import muster.operation.event.UndercoverTechnique.Recording;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule STF-11: what officers may do undercover. */
class UndercoverTest {
    private static final RecordId OTHER = new RecordId(id(402));
    private static final ApproveTechnique APPROVE = new ApproveTechnique(OPERATION, RECORD, "Lawful");
    private static final OperationEvent OFFICER = task(60, AssignmentRole.UNDERCOVER);

    private static UndercoverTechnique technique(Set<Contact> contact, @Nullable Integer most, boolean signal) {
        return new UndercoverTechnique(contact, most, Recording.AUDIO, signal, "Answers the advertisement as a buyer");
    }

    private static UndercoverTechnique technique() {
        return technique(Set.of(Contact.ONLINE, Contact.MEETING), 200, true);
    }

    private static TechniquePlanned planned(RecordId id) {
        return new TechniquePlanned(OPERATION, id, technique(), "lead-1", "Lena Lead");
    }

    private static TechniqueApproved approved(Approver approver, String sub, String name) {
        return new TechniqueApproved(OPERATION, RECORD, approver, SHERIFF, sub, name, "Lawful");
    }

    private static TechniqueApproved bySupervisor() {
        return approved(Approver.SUPERVISOR, "supervisor-1", "Susan Supervisor");
    }

    private static TechniqueApproved byProsecutor() {
        return approved(Approver.PROSECUTOR, "prosecutor-1", "Paul Reyes");
    }

    private static Trial written(OperationEvent... more) {
        return given(plus(List.of(opened(), planned(RECORD)), more).toArray());
    }

    private static PlanTechnique plan(UndercoverTechnique technique) {
        return new PlanTechnique(OPERATION, RECORD, technique);
    }

    @Test
    void STF_11_what_may_be_done_is_written_down_and_replaced_by_what_is_written_later() {
        given(opened()).when(plan(technique()), facts(LEAD, NOW)).expectEvents(planned(RECORD));
        refused(written(planned(OTHER)).when(APPROVE, facts(SUPERVISOR, NOW)), "STF-11", "technique-replaced");
    }

    @Test
    void STF_11_sexual_contact_is_no_contact_that_can_be_written_down() {
        assertThat(Contact.values()).containsExactly(Contact.ONLINE, Contact.TELEPHONE, Contact.MEETING);
    }

    @Test
    void STF_08_nobody_works_undercover_without_a_signal_of_distress() {
        refused(
                given(opened()).when(plan(technique(Set.of(Contact.ONLINE), null, false)), facts(LEAD, NOW)),
                "STF-08",
                "distress-signal-missing");
    }

    @Test
    void STF_11_payment_and_contact_are_said() {
        invalid(
                given(opened()).when(plan(technique(Set.of(Contact.ONLINE), -1, true)), facts(LEAD, NOW)),
                "payment-below-nothing");
        given(opened())
                .when(plan(technique(Set.of(Contact.ONLINE), 0, true)), facts(LEAD, NOW))
                .expectSuccessfulHandlerExecution();
        invalid(given(opened()).when(plan(technique(Set.of(), 5, true)), facts(LEAD, NOW)), "contact-missing");
    }

    @Test
    void STF_11_a_supervisor_and_a_prosecutor_answer_for_it_each_once() {
        written().when(APPROVE, facts(SUPERVISOR, NOW)).expectEvents(bySupervisor());
        written(bySupervisor()).when(APPROVE, facts(PROSECUTOR, NOW)).expectEvents(byProsecutor());
        refused(written(bySupervisor()).when(APPROVE, facts(SUPERVISOR, NOW)), "STF-11", "technique-approved-already");
        refused(written().when(APPROVE, facts(LEAD, NOW)), "STF-11", "neither-supervisor-nor-prosecutor");
    }

    @Test
    void STF_11_there_is_nothing_to_answer_for_before_it_is_written_or_for_a_stranger() {
        noSuch(given(opened()).when(APPROVE, facts(SUPERVISOR, NOW)));
        noSuch(written().when(new ApproveTechnique(OPERATION, OTHER, null), facts(SUPERVISOR, NOW)));
        noSuch(written().when(APPROVE, facts(WholePlan.OTHER_SUPERVISOR, NOW)));
    }

    private static Actor person(String sub, String name, String role) {
        return person(sub, name, role, SHERIFF);
    }

    private static Actor person(String sub, String name, String role, AgencyId agency) {
        return new Actor(sub, name, agency, Set.of(role));
    }

    @Test
    void STF_11_nobody_answers_for_what_they_wrote_or_carry_out_or_have_answered_for() {
        refused(
                written().when(APPROVE, facts(person("lead-1-b", "Capt. Lena Lead", "supervisor"), NOW)),
                "STF-11",
                "technique-is-your-own");
        refused(
                written(bySupervisor())
                        .when(APPROVE, facts(person("supervisor-1-b", "Susan Supervisor", "prosecutor"), NOW)),
                "STF-11",
                "approver-answered-before");
        refused(
                written(OFFICER).when(APPROVE, facts(person("person-60", "Other Name", "supervisor"), NOW)),
                "STF-11",
                "approver-carries-it-out");
        written(task(60, AssignmentRole.PROSECUTOR_ON_CALL))
                .when(APPROVE, facts(person("person-60", "Other Name", "prosecutor"), NOW))
                .expectSuccessfulHandlerExecution();
    }

    private static GateResult gate(OperationEvent... more) {
        return OperationState.after(plus(WholePlan.ready(), more))
                .readiness(NOW, SafeHarbor.PACKS, WholePlan.known())
                .stream()
                .filter(result -> result.gate() == Gate.UNDERCOVER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void OPS_05_STF_11_nobody_goes_undercover_without_both_answers() {
        assertThat(gate().inOrder()).isTrue();
        assertThat(gate(OFFICER).inOrder()).isFalse();
        assertThat(gate(OFFICER, planned(RECORD), bySupervisor()).detail()).contains("PROSECUTOR");
        assertThat(gate(OFFICER, planned(RECORD), bySupervisor(), byProsecutor())
                        .inOrder())
                .isTrue();
        assertThat(gate(OFFICER, planned(RECORD), bySupervisor(), byProsecutor(), planned(OTHER))
                        .inOrder())
                .isFalse();
        refused(
                given(plus(WholePlan.ready(), OFFICER, WholePlan.readBack(60, 1))
                                .toArray())
                        .when(
                                new DecideGo(OPERATION, RECORD, GoDecision.GO, null, List.of()),
                                facts(SUPERVISOR, NOW, WholePlan.ALONE)),
                "OPS-05",
                "not-ready");
    }

    @Test
    void OPS_03_another_technique_is_another_plan_so_that_it_is_read_back_by_everybody() {
        given(WholePlan.ready().toArray())
                .when(plan(technique()), facts(LEAD, NOW))
                .expectEvents(planned(RECORD), new PlanVoided(OPERATION, 1, List.of("undercover")));
    }
}
