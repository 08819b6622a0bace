package muster.disclosure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import muster.agency.event.AgencyEvent;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.stage.event.StageOpened;
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
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one operation as they stand: what {@code disclose} looks at beside the event, and what an agency that comes
 * later is told at once. Each fact is kept as the event that would tell it today; values are never changed in place.
 *
 * @param facts by the id of what they are about, in the order in which they came
 */
public record Situation(
        @Nullable OperationOpened opened,
        Participants participants,
        Map<Object, OfOperation> facts,
        Conflicts conflicts) {
    /** Where the care plan stands among the facts. */
    static final Object CARE = "care";

    public static final Situation NONE = new Situation(null, Participants.NONE, Map.of(), Conflicts.NONE);

    /** Where it stands what officers may do undercover. */
    static final Object TECHNIQUE = "technique";

    /** The situation after an event. Total over all events of an operation. */
    public Situation fold(OfOperation event) {
        return with(participants.fold(event)).planned(event);
    }

    /** The same after something happened to an agency, which may take part in it. */
    public Situation fold(AgencyEvent event) {
        return with(participants.fold(event));
    }

    private Situation with(Participants now) {
        return now == participants ? this : new Situation(opened, now, facts, conflicts);
    }

    private Situation planned(OfOperation event) {
        return switch (event) {
            case DeconflictionEvent e -> new Situation(opened, participants, facts, conflicts.fold(e));
            case OperationOpened e -> new Situation(e, participants, with(e.operationId(), e), conflicts);
            case AgencyInvited e -> standing(with(e.agencyId(), e));
            case AgencyWithdrawn e -> standing(without(e.agencyId()));
            case SiteAdded e -> standing(with(e.siteId(), e));
            case AddressVerified e -> standing(with(e.verificationId(), e));
            case SiteSurveyed e -> standingLast(surveyOf(e.siteId()), e);
            case RiskAssessed e -> standing(with(riskOf(e.siteId()), e));
            case RiskReopened e -> standing(with(riskOf(e.siteId()), e));
            case WarrantRequested e -> standing(with(e.warrantId(), e));
            case WarrantApproved e -> standing(with(List.of(e.warrantId()), e));
            case WarrantDenied e -> standing(with(List.of(e.warrantId()), e));
            case WarrantReturnedForRevision e -> standing(with(List.of(e.warrantId()), e));
            case WarrantTriggered e -> standing(with(List.of(e.warrantId(), "triggered"), e));
            case WarrantExecuted e -> standing(with(List.of(e.warrantId(), "executed"), e));
            case WarrantReturned e -> standing(with(List.of(e.warrantId(), "returned"), e));
            case WarrantWithdrawn e -> standing(with(List.of(e.warrantId()), e));
            case WarrantExpired e -> standing(with(List.of(e.warrantId(), "expired"), e));
            case RaidScheduled e -> standing(with(e.raidId(), e));
            case RaidRescheduled e -> standing(changed(e.raidId(), fact -> Moved.to((RaidScheduled) fact, e)));
            case RaidCancelled e -> standing(without(e.raidId()));
            case OfficerAssigned e -> standing(with(e.assignmentId(), e));
            case AssignmentMoved e -> standing(changed(e.assignmentId(), fact -> Moved.to((OfficerAssigned) fact, e)));
            case OfficerReleased e -> standing(without(e.assignmentId(), List.of("read-back", e.assignmentId())));
            default -> conducted(event);
        };
    }

    /** The same, were nobody near. */
    Situation alone() {
        return new Situation(opened, participants, facts, Conflicts.NONE);
    }

    /** From who commands and the care plan to the end of the operation. */
    private Situation conducted(OfOperation event) {
        return switch (event) {
            case OfficerRecused e -> standing(with(e.recusalId(), e));
            case CommandDelegated e -> standing(with("command", e));
            case CommandAccepted e -> standing(with("command", e));
            case TechniquePlanned e -> ofTechnique(e);
            case TechniqueApproved e -> standing(with(List.of(TECHNIQUE, e.approver()), e));
            case VictimCarePlanned e -> standing(with(CARE, e));
            case CapacityConfirmed e -> standing(with(List.of("capacity", e.providerId()), e));
            case PlanSubmitted e -> ofVersion(e);
            case PlanVoided e -> standing(with("voided", e));
            case PlanApproved e -> standing(with(e.approvalId(), e));
            case PlanRejected e -> standing(with(e.approvalId(), e));
            case BriefingHeld e -> standing(with(e.briefingId(), e));
            case BriefingAcknowledged e -> standing(with(List.of("read-back", e.assignmentId()), e));
            case AcknowledgementLapsed e -> standing(without(List.of("read-back", e.assignmentId())));
            case ReleaseRecorded e
            when participants.includes(e.recipientId()) -> standing(with(ReleaseTelling.keyOf(e.releaseId()), e));
            case ReleaseEnded e -> standing(without(ReleaseTelling.keyOf(e.releaseId())));
            case GoDecided e -> standing(with("go", e));
            case EmergencyStarted e -> standing(with("emergency", e));
            case FieldEventLogged e -> standing(with(e.entryId(), e));
            case OperationAborted e -> standing(with(e.abortId(), e));
            case AfterActionReported e -> standing(with(e.reportId(), e));
            case OperationClosed e -> standing(with("closed", e));
            case StageOpened e -> standing(with(Staged.keyOf(e), e));
            default -> this;
        };
    }

    static Object surveyOf(SiteId site) {
        return List.of(site);
    }

    static Object riskOf(SiteId site) {
        return List.of("risk", site);
    }

    private Situation standingLast(Object about, OfOperation fact) {
        return standing(standing(without(about)).with(about, fact));
    }

    public OperationOpened charter() {
        if (opened == null) {
            throw new IllegalStateException("Nothing is known before an operation is opened.");
        }
        return opened;
    }

    /** The lead agency is told of its plan with or without a seat. */
    public Optional<Column> columnOf(AgencyId agency) {
        boolean leads = opened != null && opened.leadAgencyId().equals(agency);
        return leads ? Optional.of(Column.LEAD) : participants.columnOf(agency);
    }

    /** Every agency that may be told anything, if only that it is over. */
    public Set<AgencyId> audience() {
        Set<AgencyId> audience = new LinkedHashSet<>(participants.invited().keySet());
        if (opened != null) {
            audience.add(opened.leadAgencyId());
        }
        return audience;
    }

    <E extends OfOperation> Optional<E> fact(@Nullable Object about, Class<E> type) {
        return Optional.ofNullable(about)
                .map(facts::get)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What a stage adds is told with its raid. */
    List<OfOperation> standing() {
        return facts.values().stream().filter(fact -> !Staged.isStage(fact)).toList();
    }

    private Situation standing(Map<Object, OfOperation> now) {
        return new Situation(opened, participants, now, conflicts);
    }

    private Map<Object, OfOperation> with(Object about, OfOperation fact) {
        Map<Object, OfOperation> now = new LinkedHashMap<>(facts);
        now.put(about, fact);
        return now;
    }

    private Map<Object, OfOperation> without(Object... about) {
        Map<Object, OfOperation> now = new LinkedHashMap<>(facts);
        now.keySet().removeAll(List.of(about));
        return now;
    }

    /** With a new version of the plan, what was said of the one before no longer stands. */
    private Situation ofVersion(PlanSubmitted event) {
        Map<Object, OfOperation> now = new LinkedHashMap<>(facts);
        now.values()
                .removeIf(fact -> fact instanceof PlanApproved
                        || fact instanceof PlanRejected
                        || fact instanceof PlanVoided
                        || fact instanceof BriefingHeld
                        || fact instanceof BriefingAcknowledged);
        now.put("plan", event);
        return standing(now);
    }

    /** Who answered for another one did not answer for this. */
    private Situation ofTechnique(TechniquePlanned event) {
        Map<Object, OfOperation> now = new LinkedHashMap<>(facts);
        now.values().removeIf(fact -> fact instanceof TechniqueApproved);
        now.put(TECHNIQUE, event);
        return standing(now);
    }

    private Map<Object, OfOperation> changed(Object about, UnaryOperator<OfOperation> change) {
        Map<Object, OfOperation> now = new LinkedHashMap<>(facts);
        now.computeIfPresent(about, (same, fact) -> change.apply(fact));
        return now;
    }
}
