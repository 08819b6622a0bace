package muster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import muster.agency.event.AgencyEvent;
import muster.audit.event.AuditEvent;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.calendar.event.CalendarLinkEvent;
import muster.disclosure.stage.event.StageOpened;
import muster.disclosure.webhook.event.WebhookEvent;
import muster.ledger.event.HeadsRecorded;
import muster.ledger.event.LogEpochOpened;
import muster.officer.event.CredibilityEvent;
import muster.officer.event.OfficerEvent;
import muster.operation.event.OperationEvent;
import muster.origin.event.OriginEvent;
import muster.policy.event.PacksChanged;
import muster.relief.event.ReliefEvent;
import muster.review.event.ReviewEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {
    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_name_that_leads_back_to_it(Class<?> event) {
        assertThat(EventTypes.classOf(EventTypes.nameOf(event))).isEqualTo(event);
    }

    @Test
    void there_are_no_other_names_and_none_twice() {
        List<String> named = events().map(EventTypes::nameOf).toList();
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(EventTypes.names());
    }

    /** Stored for good: an event that is renamed keeps its name here, so that this table only ever grows. */
    @ParameterizedTest
    @CsvSource({
        "agency-enrolled, muster.agency.event.AgencyEnrolled",
        "officer-enrolled, muster.officer.event.OfficerEnrolled",
        "operation-opened, muster.operation.event.OperationOpened",
        "agency-invited, muster.operation.event.AgencyInvited",
        "site-added, muster.operation.event.SiteAdded",
        "warrant-requested, muster.operation.event.WarrantRequested",
        "warrant-approved, muster.operation.event.WarrantApproved",
        "warrant-denied, muster.operation.event.WarrantDenied",
        "warrant-returned-for-revision, muster.operation.event.WarrantReturnedForRevision",
        "warrant-triggered, muster.operation.event.WarrantTriggered",
        "warrant-executed, muster.operation.event.WarrantExecuted",
        "warrant-returned, muster.operation.event.WarrantReturned",
        "warrant-withdrawn, muster.operation.event.WarrantWithdrawn",
        "agreement-lapsed, muster.agency.event.AgreementLapsed",
        "qualification-lapsed, muster.officer.event.QualificationLapsed",
        "acknowledgement-lapsed, muster.operation.event.AcknowledgementLapsed",
        "warrant-expired, muster.operation.event.WarrantExpired",
        "raid-scheduled, muster.operation.event.RaidScheduled",
        "raid-rescheduled, muster.operation.event.RaidRescheduled",
        "raid-cancelled, muster.operation.event.RaidCancelled",
        "officer-assigned, muster.operation.event.OfficerAssigned",
        "assignment-moved, muster.operation.event.AssignmentMoved",
        "officer-released, muster.operation.event.OfficerReleased",
        "conflict-noticed, muster.deconfliction.event.ConflictNoticed",
        "conflict-escalated, muster.deconfliction.event.ConflictEscalated",
        "conflict-ended, muster.deconfliction.event.ConflictEnded",
        "operation-deconflicted, muster.deconfliction.event.OperationDeconflicted",
        "conflict-agreed, muster.deconfliction.event.ConflictAgreed",
        "conflict-overridden, muster.deconfliction.event.ConflictOverridden",
        "target-registered, muster.deconfliction.event.TargetRegistered",
        "target-validated, muster.deconfliction.event.TargetValidated",
        "target-purged, muster.deconfliction.event.TargetPurged",
        "material-marked, muster.review.event.MaterialMarked",
        "review-closed, muster.review.event.ReviewClosed",
        "privileged-note-recorded, muster.review.event.PrivilegedNoteRecorded",
        "relief-recorded, muster.relief.event.ReliefRecorded",
        "material-contributed, muster.origin.event.MaterialContributed",
        "release-permitted, muster.origin.event.ReleasePermitted",
        "permission-revoked, muster.origin.event.PermissionRevoked",
        "material-passed-on, muster.origin.event.MaterialPassedOn",
        "calendar-link-issued, muster.disclosure.calendar.event.CalendarLinkIssued",
        "calendar-link-revoked, muster.disclosure.calendar.event.CalendarLinkRevoked",
        "stage-opened, muster.disclosure.stage.event.StageOpened",
        "packs-changed, muster.policy.event.PacksChanged",
        "webhook-registered, muster.disclosure.webhook.event.WebhookRegistered",
        "webhook-keys-rotated, muster.disclosure.webhook.event.WebhookKeysRotated",
        "webhook-disabled, muster.disclosure.webhook.event.WebhookDisabled",
        "webhook-enabled, muster.disclosure.webhook.event.WebhookEnabled",
        "webhook-removed, muster.disclosure.webhook.event.WebhookRemoved",
        "command-refused, muster.audit.event.CommandRefused",
        "history-read, muster.audit.event.HistoryRead",
        "heads-recorded, muster.ledger.event.HeadsRecorded",
        "log-epoch-opened, muster.ledger.event.LogEpochOpened"
    })
    void a_stored_name_keeps_its_meaning(String name, Class<?> event) {
        assertThat(EventTypes.classOf(name)).isEqualTo(event);
    }

    @Test
    void names_are_lower_case_words() {
        assertThat(EventTypes.names())
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)) && name.matches("[a-z]+(-[a-z]+)+"));
    }

    @Test
    void what_is_no_event_has_no_name_and_an_unknown_name_no_class() {
        assertThatThrownBy(() -> EventTypes.nameOf(String.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventTypes.nameOf(OperationEvent.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventTypes.classOf("raid-undone")).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Class<?>> events() {
        return Stream.<Class<?>>of(
                        OperationEvent.class,
                        AgencyEvent.class,
                        OfficerEvent.class,
                        CredibilityEvent.class,
                        AuditEvent.class,
                        DeconflictionEvent.class,
                        ReviewEvent.class,
                        ReliefEvent.class,
                        OriginEvent.class,
                        StageOpened.class,
                        CalendarLinkEvent.class,
                        PacksChanged.class,
                        WebhookEvent.class,
                        HeadsRecorded.class,
                        LogEpochOpened.class)
                .flatMap(EventTypesTest::leaves);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypesTest::leaves)
                : Stream.of(type);
    }
}
