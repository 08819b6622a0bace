package muster.ledger;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyModelDropped;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.agency.event.PolicyAdopted;
import muster.audit.event.CommandRefused;
import muster.audit.event.HistoryRead;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.OperationDeconflicted;
import muster.deconfliction.event.TargetPurged;
import muster.deconfliction.event.TargetRegistered;
import muster.deconfliction.event.TargetValidated;
import muster.disclosure.calendar.event.CalendarLinkIssued;
import muster.disclosure.calendar.event.CalendarLinkRevoked;
import muster.disclosure.stage.event.StageOpened;
import muster.disclosure.webhook.event.WebhookDisabled;
import muster.disclosure.webhook.event.WebhookEnabled;
import muster.disclosure.webhook.event.WebhookKeysRotated;
import muster.disclosure.webhook.event.WebhookRegistered;
import muster.disclosure.webhook.event.WebhookRemoved;
import muster.ledger.event.HeadsRecorded;
import muster.ledger.event.LogEpochOpened;
import muster.officer.event.AuthorityGranted;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.officer.event.OfficerCertified;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.QualificationLapsed;
import muster.operation.event.AcknowledgementLapsed;
import muster.operation.event.AddressVerified;
import muster.operation.event.AfterActionReported;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.BriefingHeld;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.GoDecided;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationOpened;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.PlanVoided;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.RiskAssessed;
import muster.operation.event.RiskReopened;
import muster.operation.event.SiteAdded;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.VictimCarePlanned;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantExpired;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantReturnedForRevision;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.policy.event.PacksChanged;
import muster.relief.event.ReliefRecorded;
import muster.review.event.MaterialMarked;
import muster.review.event.PrivilegedNoteRecorded;
import muster.review.event.ReviewClosed;
import org.jspecify.annotations.Nullable;

/** The permanent names under which events are stored. A name never changes and is never used again; a class may move. */
public final class EventTypes {
    /** Today's form of every event. An event of an older form is brought up to it when it is read. */
    public static final int REVISION = 1;

    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("agency-enrolled", AgencyEnrolled.class),
            Map.entry("agreement-renewed", AgreementRenewed.class),
            Map.entry("policy-adopted", PolicyAdopted.class),
            Map.entry("agreement-lapsed", AgreementLapsed.class),
            Map.entry("qualification-lapsed", QualificationLapsed.class),
            Map.entry("agency-revoked", AgencyRevoked.class),
            Map.entry("agency-model-dropped", AgencyModelDropped.class),
            Map.entry("officer-enrolled", OfficerEnrolled.class),
            Map.entry("officer-certified", OfficerCertified.class),
            Map.entry("authority-granted", AuthorityGranted.class),
            Map.entry("giglio-flag-recorded", GiglioFlagRecorded.class),
            Map.entry("giglio-flag-lifted", GiglioFlagLifted.class),
            Map.entry("operation-opened", OperationOpened.class),
            Map.entry("agency-invited", AgencyInvited.class),
            Map.entry("agency-withdrawn", AgencyWithdrawn.class),
            Map.entry("site-added", SiteAdded.class),
            Map.entry("address-verified", AddressVerified.class),
            Map.entry("site-surveyed", SiteSurveyed.class),
            Map.entry("risk-assessed", RiskAssessed.class),
            Map.entry("risk-reopened", RiskReopened.class),
            Map.entry("warrant-requested", WarrantRequested.class),
            Map.entry("warrant-approved", WarrantApproved.class),
            Map.entry("warrant-denied", WarrantDenied.class),
            Map.entry("warrant-returned-for-revision", WarrantReturnedForRevision.class),
            Map.entry("warrant-triggered", WarrantTriggered.class),
            Map.entry("warrant-executed", WarrantExecuted.class),
            Map.entry("warrant-returned", WarrantReturned.class),
            Map.entry("warrant-withdrawn", WarrantWithdrawn.class),
            Map.entry("warrant-expired", WarrantExpired.class),
            Map.entry("raid-scheduled", RaidScheduled.class),
            Map.entry("raid-rescheduled", RaidRescheduled.class),
            Map.entry("raid-cancelled", RaidCancelled.class),
            Map.entry("officer-assigned", OfficerAssigned.class),
            Map.entry("assignment-moved", AssignmentMoved.class),
            Map.entry("officer-released", OfficerReleased.class),
            Map.entry("officer-recused", OfficerRecused.class),
            Map.entry("command-delegated", CommandDelegated.class),
            Map.entry("command-accepted", CommandAccepted.class),
            Map.entry("technique-planned", TechniquePlanned.class),
            Map.entry("technique-approved", TechniqueApproved.class),
            Map.entry("victim-care-planned", VictimCarePlanned.class),
            Map.entry("capacity-confirmed", CapacityConfirmed.class),
            Map.entry("plan-submitted", PlanSubmitted.class),
            Map.entry("plan-approved", PlanApproved.class),
            Map.entry("plan-rejected", PlanRejected.class),
            Map.entry("plan-voided", PlanVoided.class),
            Map.entry("briefing-held", BriefingHeld.class),
            Map.entry("briefing-acknowledged", BriefingAcknowledged.class),
            Map.entry("acknowledgement-lapsed", AcknowledgementLapsed.class),
            Map.entry("go-decided", GoDecided.class),
            Map.entry("emergency-started", EmergencyStarted.class),
            Map.entry("field-event-logged", FieldEventLogged.class),
            Map.entry("release-recorded", ReleaseRecorded.class),
            Map.entry("release-ended", ReleaseEnded.class),
            Map.entry("operation-aborted", OperationAborted.class),
            Map.entry("after-action-reported", AfterActionReported.class),
            Map.entry("operation-closed", OperationClosed.class),
            Map.entry("conflict-noticed", ConflictNoticed.class),
            Map.entry("conflict-escalated", ConflictEscalated.class),
            Map.entry("conflict-ended", ConflictEnded.class),
            Map.entry("operation-deconflicted", OperationDeconflicted.class),
            Map.entry("conflict-agreed", ConflictAgreed.class),
            Map.entry("conflict-overridden", ConflictOverridden.class),
            Map.entry("target-registered", TargetRegistered.class),
            Map.entry("target-validated", TargetValidated.class),
            Map.entry("target-purged", TargetPurged.class),
            Map.entry("material-marked", MaterialMarked.class),
            Map.entry("review-closed", ReviewClosed.class),
            Map.entry("privileged-note-recorded", PrivilegedNoteRecorded.class),
            Map.entry("relief-recorded", ReliefRecorded.class),
            Map.entry("material-contributed", MaterialContributed.class),
            Map.entry("release-permitted", ReleasePermitted.class),
            Map.entry("permission-revoked", PermissionRevoked.class),
            Map.entry("material-passed-on", MaterialPassedOn.class),
            Map.entry("stage-opened", StageOpened.class),
            Map.entry("calendar-link-issued", CalendarLinkIssued.class),
            Map.entry("calendar-link-revoked", CalendarLinkRevoked.class),
            Map.entry("packs-changed", PacksChanged.class),
            Map.entry("webhook-registered", WebhookRegistered.class),
            Map.entry("webhook-keys-rotated", WebhookKeysRotated.class),
            Map.entry("webhook-disabled", WebhookDisabled.class),
            Map.entry("webhook-enabled", WebhookEnabled.class),
            Map.entry("webhook-removed", WebhookRemoved.class),
            Map.entry("command-refused", CommandRefused.class),
            Map.entry("history-read", HistoryRead.class),
            Map.entry("heads-recorded", HeadsRecorded.class),
            Map.entry("log-epoch-opened", LogEpochOpened.class));
    private static final Map<Class<?>, String> NAMES =
            CLASSES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    public static Set<String> names() {
        return CLASSES.keySet();
    }

    /** @throws IllegalArgumentException for a class that no event is stored as */
    public static String nameOf(Class<?> event) {
        return known(NAMES.get(event), event::getName);
    }

    /** @throws IllegalArgumentException for a name that this version of Muster does not know */
    public static Class<?> classOf(String name) {
        return known(CLASSES.get(name), () -> name);
    }

    private static <T> T known(@Nullable T found, Supplier<String> asked) {
        if (found == null) {
            throw new IllegalArgumentException("No event is stored under " + asked.get());
        }
        return found;
    }
}
