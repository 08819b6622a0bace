package muster.operation;

import static muster.operation.FieldDay.SURVIVOR;
import static muster.operation.FieldDay.handedOff;
import static muster.operation.FieldDay.met;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.id;
import static muster.operation.Trial.given;
import static muster.operation.Trial.invalid;
import static muster.operation.Trial.noSuch;
import static muster.operation.Trial.refused;
import static muster.operation.Trial.warned;
import static muster.operation.WholePlan.PROVIDER;
import static muster.operation.WholePlan.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import muster.agency.event.AgencyKind;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.HandOff;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationEvent;
import muster.operation.event.Recovery;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseEnded.Cause;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SignedForm;
import muster.operation.event.SurvivorFact;
import muster.operation.event.VictimClass;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule VIC-04: what a survivor lets an agency know, in writing and for a time. */
class SurvivorReleasesTest {
    private static final RecordId RELEASE = new RecordId(id(501));
    private static final AgencyId OTHER = new AgencyId(id(502));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate UNTIL = LocalDate.parse("2026-03-20");
    private static final Instant END = SafeHarbor.at("2026-03-21T00:00");
    private static final Set<SurvivorFact> COVERS = Set.of(SurvivorFact.CLASSES, SurvivorFact.MET_AT);
    private static final Actor TIME = new Actor("system:time", "Deadline", null, Set.of());
    private static final Actor ADVOCATE = new Actor("advocate-1", "Ada Advocate", PROVIDER, Set.of("advocate"));
    private static final RevokeRelease REVOKE = new RevokeRelease(OPERATION, RELEASE);
    private static final ExpireRelease EXPIRE = new ExpireRelease(OPERATION, RELEASE);

    private static SignedForm form(LocalDate given) {
        return new SignedForm(given, "Form 12", "ab".repeat(32), "Ada Advocate", false);
    }

    private static RecordRelease record(AgencyId recipient, LocalDate given, LocalDate until) {
        return new RecordRelease(OPERATION, RELEASE, SURVIVOR, recipient, "Housing", COVERS, form(given), until);
    }

    private static ReleaseRecorded recorded() {
        return new ReleaseRecorded(
                OPERATION, RELEASE, SURVIVOR, PROVIDER, "Housing", COVERS, form(TODAY), UNTIL, END, "Lena Lead");
    }

    private static ReleaseEnded ended(Cause cause, @Nullable String by) {
        return new ReleaseEnded(OPERATION, RELEASE, cause, by);
    }

    private static List<OperationEvent> day(OperationEvent... more) {
        return plus(plus(WholePlan.going(), met()), more);
    }

    private static ResultValidator<Operation> on(List<OperationEvent> history, Object command) {
        return on(history, command, LEAD, NOW);
    }

    private static ResultValidator<Operation> on(
            List<OperationEvent> history, Object command, Actor actor, Instant at) {
        return given(history.toArray()).when(command, facts(actor, at));
    }

    @Test
    void VIC_04_a_release_is_written_down_as_it_was_signed() {
        on(day(), record(PROVIDER, TODAY, UNTIL)).expectEvents(recorded());
    }

    @Test
    void VIC_04_it_is_of_somebody_who_was_met_and_for_an_agency_that_takes_part() {
        invalid(on(WholePlan.going(), record(PROVIDER, TODAY, UNTIL)), "unknown-survivor");
        invalid(on(day(), record(OTHER, TODAY, UNTIL)), "unknown-recipient");
        invalid(
                on(
                        day(),
                        new RecordRelease(
                                OPERATION, RELEASE, SURVIVOR, PROVIDER, "Housing", Set.of(), form(TODAY), UNTIL)),
                "covers-nothing");
    }

    @Test
    void VIC_04_no_signature_lets_others_than_providers_know_more() {
        for (AgencyKind kind : AgencyKind.values()) {
            ResultValidator<Operation> result =
                    on(day(new AgencyInvited(OPERATION, OTHER, kind)), record(OTHER, TODAY, UNTIL));
            if (kind == AgencyKind.VICTIM_SERVICES) {
                result.expectSuccessfulHandlerExecution();
            } else {
                refused(result, "VIC-04", "no-release-to-this-agency");
            }
        }
    }

    @Test
    void VIC_04_it_counts_for_no_longer_than_the_pack_says() {
        LocalDate latest = SafeHarbor.PACKS.planning().lastDayOfRelease(TODAY);
        assertThat(latest).isEqualTo(TODAY.plusDays(30));
        on(day(), record(PROVIDER, TODAY, latest)).expectSuccessfulHandlerExecution();
        refused(on(day(), record(PROVIDER, TODAY, latest.plusDays(1))), "VIC-04", "release-too-long");
    }

    @Test
    void VIC_04_it_was_signed_and_is_not_over() {
        invalid(on(day(), record(PROVIDER, TODAY.plusDays(1), UNTIL)), "in-the-future");
        invalid(on(day(), record(PROVIDER, TODAY, TODAY.minusDays(1))), "ends-before-it-begins");
        on(day(), record(PROVIDER, TODAY, TODAY)).expectSuccessfulHandlerExecution();
        LocalDate yesterday = TODAY.minusDays(1);
        refused(on(day(), record(PROVIDER, yesterday, yesterday)), "VIC-04", "release-over");
    }

    @Test
    void VIC_04_one_form_names_one_agency() {
        AgencyInvited second = new AgencyInvited(OPERATION, OTHER, AgencyKind.VICTIM_SERVICES);
        warned(on(day(recorded(), second), record(OTHER, TODAY, UNTIL)), "VIC-04");
        warned(on(day(recorded(), second), record(PROVIDER, TODAY, UNTIL)));
    }

    @Test
    void VIC_04_a_minor_mostly_does_not_sign_alone() {
        FieldEventLogged child = new FieldEventLogged(
                OPERATION,
                RELEASE,
                FieldEventKind.RECOVERY,
                NOW,
                null,
                null,
                "Lena Lead",
                null,
                new Recovery(SURVIVOR, Set.of(VictimClass.RECOVERED), true),
                null,
                null,
                null,
                null);
        SignedForm both = new SignedForm(TODAY, "Form 12", "ab".repeat(32), "Ada Advocate", true);
        warned(on(day(child), record(PROVIDER, TODAY, UNTIL)), "VIC-04");
        warned(on(
                day(child), new RecordRelease(OPERATION, RELEASE, SURVIVOR, PROVIDER, "Housing", COVERS, both, UNTIL)));
    }

    @Test
    void VIC_04_it_is_taken_back_at_once_and_nobody_asks_why() {
        on(day(recorded()), REVOKE).expectEvents(ended(Cause.REVOKED, "Lena Lead"));
        on(day(recorded()), REVOKE, ADVOCATE, NOW).expectEvents(ended(Cause.REVOKED, "Ada Advocate"));
        refused(on(day(recorded(), ended(Cause.REVOKED, "Lena Lead")), REVOKE), "VIC-04", "release-has-ended");
        noSuch(on(day(), REVOKE));
    }

    @Test
    void VIC_04_to_another_provider_there_is_no_such_release() {
        Actor other = new Actor("advocate-2", "Olga Other", OTHER, Set.of("advocate"));
        noSuch(on(day(recorded()), REVOKE, other, NOW));
    }

    @Test
    void VIC_04_it_ends_with_its_last_day_once_and_not_before() {
        on(day(recorded()), EXPIRE, TIME, END).expectEvents(ended(Cause.EXPIRED, null));
        on(day(recorded()), EXPIRE, TIME, END.minusMillis(1)).expectNoEvents();
        on(day(recorded(), ended(Cause.REVOKED, "Lena Lead")), EXPIRE, TIME, END)
                .expectNoEvents();
        on(day(), EXPIRE, TIME, END).expectNoEvents();
    }

    @Test
    void VIC_04_it_ends_with_the_agency_s_part_in_the_operation() {
        on(day(recorded()), new WithdrawAgency(OPERATION, PROVIDER, "Short of people"))
                .expectEvents(
                        ended(Cause.RECIPIENT_LEFT, null), new AgencyWithdrawn(OPERATION, PROVIDER, "Short of people"));
        on(day(recorded(), ended(Cause.EXPIRED, null)), new WithdrawAgency(OPERATION, PROVIDER, "Short of people"))
                .expectEvents(new AgencyWithdrawn(OPERATION, PROVIDER, "Short of people"));
    }

    @Test
    void VIC_04_what_is_closed_takes_nothing_new_and_still_lets_go() {
        OperationClosed closed = new OperationClosed(OPERATION, RELEASE, "Done", "Lena Lead");
        refused(on(day(closed), record(PROVIDER, TODAY, UNTIL)), "OPS-10", "operation-closed");
        on(day(recorded(), closed), REVOKE).expectEvents(ended(Cause.REVOKED, "Lena Lead"));
        on(day(recorded(), closed), EXPIRE, TIME, END).expectEvents(ended(Cause.EXPIRED, null));
    }

    /** Who signs gets nothing more, and who does not, or no longer, nothing less. */
    @Test
    void VIC_04_no_service_and_no_gate_depends_on_a_signature() {
        LogFieldEvent handOff = new LogFieldEvent(
                OPERATION,
                RELEASE,
                FieldEventKind.HAND_OFF,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                new HandOff(SURVIVOR, PROVIDER),
                null);
        List<OperationEvent> unsigned = day();
        List<OperationEvent> signed = day(recorded());
        List<OperationEvent> takenBack = day(recorded(), ended(Cause.REVOKED, "Lena Lead"));
        for (List<OperationEvent> history : List.of(signed, takenBack)) {
            assertThat(OperationState.after(history).readiness(NOW, SafeHarbor.PACKS, WholePlan.known()))
                    .isEqualTo(OperationState.after(unsigned).readiness(NOW, SafeHarbor.PACKS, WholePlan.known()));
        }
        for (List<OperationEvent> history : List.of(unsigned, signed, takenBack)) {
            warned(on(history, handOff));
            warned(on(plus(history, handedOff()), new ConfirmCapacity(OPERATION, PROVIDER, 3, 1, List.of("zh"), 0)));
        }
        on(day(), record(PROVIDER, TODAY, UNTIL)).expectEvents(recorded());
    }

    @Test
    void VIC_03_what_is_written_of_a_release_names_nobody_who_was_met() {
        assertThat(ReleaseRecorded.class.getRecordComponents())
                .filteredOn(member -> member.getName().contains("urvivor"))
                .extracting(member -> (Object) member.getType())
                .containsExactly(SurvivorRef.class);
    }
}
