package muster.operation;

import static muster.operation.SafeHarbor.JUDGE;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PAPER;
import static muster.operation.SafeHarbor.PROSECUTOR;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.actor;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.List;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OrderDocument;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantReturnedForRevision;
import muster.shared.Actor;
import muster.shared.OfficerId;
import muster.shared.WarrantId;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule WAR-02 for all three things that a court can say. */
class NeutralMagistrateTest {
    private static final OfficerId PARK = new OfficerId(SafeHarbor.id(30));
    private static final Trial ASKED = given(opened(), parlour(), requested());
    private static final Trial STAFFED = given(opened(), parlour(), requested(), park());

    enum Verdict {
        APPROVED,
        DENIED,
        RETURNED;

        OperationCommand by(String judge, java.time.Instant decidedAt, @Nullable OrderDocument paper) {
            return switch (this) {
                case APPROVED ->
                    new ApproveWarrant(OPERATION, WARRANT, judge, decidedAt, false, false, null, null, paper);
                case DENIED -> new DenyWarrant(OPERATION, WARRANT, judge, decidedAt, null, paper);
                case RETURNED -> new ReturnForRevision(OPERATION, WARRANT, judge, decidedAt, null, paper);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_a_judge_who_has_no_part_in_it_decides(Verdict verdict) {
        accepted(decided(STAFFED, verdict, JUDGE, JUDGE.name(), null));
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_whoever_asked_does_not_decide_in_whatever_role(Verdict verdict) {
        notNeutral(decided(ASKED, verdict, actor("lead-1", "Lena Lead", "judge"), "Hon. Ruth Abara", PAPER));
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_nor_under_a_second_account(Verdict verdict) {
        notNeutral(
                decided(ASKED, verdict, actor("lead-1b", "Capt. Lena Lead", "prosecutor"), "Hon. Ruth Abara", PAPER));
        notNeutral(decided(ASKED, verdict, actor("ortega-2", "Det. Sam Ortega", "judge"), "Hon. Ruth Abara", null));
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_the_affiant_does_not_decide_in_whatever_role(Verdict verdict) {
        notNeutral(decided(ASKED, verdict, actor("ortega-sub", "S. O.", "judge"), "Hon. Ruth Abara", PAPER));
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_an_assigned_officer_does_not_decide_in_whatever_role(Verdict verdict) {
        Actor park = actor("park-sub", "K. P.", "judge");
        accepted(decided(ASKED, verdict, park, "Hon. Ruth Abara", null));
        notNeutral(decided(STAFFED, verdict, park, "Hon. Ruth Abara", null));
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_an_officer_who_was_released_stays_involved(Verdict verdict) {
        Trial released = given(
                opened(), parlour(), requested(), park(), new OfficerReleased(OPERATION, TASK, PARK, "Not needed"));
        notNeutral(decided(released, verdict, actor("park-sub", "K. P.", "judge"), "Hon. Ruth Abara", null));
        notNeutral(decided(released, verdict, JUDGE, "Kim Park", null));
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, Sam Ortega", "APPROVED, ' sam ORTEGA '", "APPROVED, Kim Park", "APPROVED, KIM PARK",
        "DENIED, Sam Ortega", "DENIED, Kim Park", "RETURNED, Sam Ortega", "RETURNED, Kim Park",
        "APPROVED, Lena Lead", "APPROVED, Hon. Lena  M. Lead", "DENIED, 'LEAD, Lena'", "RETURNED, Judge Lena Lead",
        "APPROVED, Det. Sam Ortega", "APPROVED, Sám Ortega"
    })
    void WAR_02_neither_who_asked_nor_affiant_nor_assigned_officer_is_the_issuer_by_name(
            Verdict verdict, String issuer) {
        notNeutral(decided(STAFFED, verdict, JUDGE, issuer, null));
        notNeutral(decided(STAFFED, verdict, PROSECUTOR, issuer, PAPER));
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_a_prosecutor_transcribes_only_with_the_courts_paper(Verdict verdict) {
        Trial.refused(decided(ASKED, verdict, PROSECUTOR, "Hon. Ruth Abara", null), "WAR-02", "court-document-missing");
        accepted(decided(ASKED, verdict, PROSECUTOR, "Hon. Ruth Abara", PAPER));
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_a_prosecutor_is_never_the_issuer(Verdict verdict) {
        notNeutral(decided(ASKED, verdict, PROSECUTOR, "Paul Reyes", PAPER));
        notNeutral(decided(ASKED, verdict, PROSECUTOR, " paul reyes ", PAPER));
    }

    @ParameterizedTest
    @EnumSource
    void WAR_02_each_application_is_decided_once(Verdict verdict) {
        List<Object> earlier = List.of(
                issued(false),
                new WarrantDenied(OPERATION, WARRANT, "Hon. Ruth Abara", NOW, null, null),
                new WarrantReturnedForRevision(OPERATION, WARRANT, "Hon. Ruth Abara", NOW, null, null));
        for (Object decision : earlier) {
            Trial.refused(
                    decided(given(opened(), parlour(), requested(), decision), verdict, JUDGE, JUDGE.name(), null),
                    "WAR-02",
                    "warrant-already-decided");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:59:59, decided-before-requested",
        "2026-03-02T10:01:01, decided-in-the-future",
        "2026-03-03T10:00:00, decided-in-the-future"
    })
    void a_decision_before_the_request_or_after_now_is_invalid(String decidedAt, String code) {
        for (Verdict verdict : Verdict.values()) {
            Trial.invalid(ASKED.when(verdict.by(JUDGE.name(), at(decidedAt), null), facts(JUDGE, NOW)), code);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T09:00:00", "2026-03-02T10:00:00", "2026-03-02T10:01:00"})
    void the_minute_of_the_request_and_the_minute_after_now_still_do(String decidedAt) {
        for (Verdict verdict : Verdict.values()) {
            accepted(ASKED.when(verdict.by(JUDGE.name(), at(decidedAt), null), facts(JUDGE, NOW)));
        }
    }

    @Test
    void a_request_made_within_a_minute_may_be_decided_at_the_minute_that_courts_write() {
        Object late = SafeHarbor.requestedAt("2026-03-02T09:00:30");
        ApproveWarrant atNine =
                new ApproveWarrant(OPERATION, WARRANT, "J", at("2026-03-02T09:00"), false, false, null, null, null);
        accepted(given(opened(), parlour(), late).when(atNine, facts(JUDGE, NOW)));
    }

    @ParameterizedTest
    @EnumSource
    void a_warrant_that_nobody_asked_for_is_not_there(Verdict verdict) {
        Object other = requested(new WarrantId(SafeHarbor.id(31)), muster.operation.event.WarrantKind.SEARCH);
        Trial.noSuch(decided(given(opened(), parlour(), other), verdict, JUDGE, JUDGE.name(), null));
    }

    private static ResultValidator<Operation> decided(
            Trial trial, Verdict verdict, Actor actor, String issuer, @Nullable OrderDocument paper) {
        return trial.when(verdict.by(issuer, NOW, paper), facts(actor, NOW));
    }

    private static void accepted(ResultValidator<Operation> result) {
        result.expectSuccessfulHandlerExecution()
                .expectEventsMatching(payloadsMatching(predicate(events -> events.size() == 1)));
    }

    private static void notNeutral(ResultValidator<Operation> result) {
        Trial.refused(result, "WAR-02", "magistrate-not-neutral");
    }

    /** An officer who has a task and nothing to do with the affidavit. */
    private static OfficerAssigned park() {
        return new OfficerAssigned(
                OPERATION,
                TASK,
                PARK,
                SHERIFF,
                "Kim Park",
                "park-sub",
                AssignmentRole.SCRIBE,
                window("2026-03-05T07:00", "2026-03-05T10:00"),
                window("2026-03-05T07:00", "2026-03-05T11:00"),
                null);
    }
}
