package muster.operation.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import muster.ledger.Recorded;
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
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.GoDecided;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationEvent;
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
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** A plan, open for one change. */
final class PlanDraft {
    private final OperationPlan plan;
    private final List<Participation> participations;
    private final List<Site> sites;
    private final List<Warrant> warrants;
    private final List<Raid> raids;
    private final List<Assignment> assignments;
    private final List<Recusal> recusals;
    private final List<Delegation> delegations;
    private final List<LogEntry> log;
    private final List<SurvivorRelease> releases;
    private final List<AfterAction> reports;
    private OperationPlan.Status status;
    private @Nullable Technique technique;
    private @Nullable Care care;
    private @Nullable PlanVersion version;
    private @Nullable Go go;

    PlanDraft(OperationPlan plan) {
        this.plan = plan;
        participations = new ArrayList<>(plan.participations());
        sites = new ArrayList<>(plan.sites());
        warrants = new ArrayList<>(plan.warrants());
        raids = new ArrayList<>(plan.raids());
        assignments = new ArrayList<>(plan.assignments());
        recusals = new ArrayList<>(plan.recusals());
        delegations = new ArrayList<>(plan.delegations());
        log = new ArrayList<>(plan.log());
        releases = new ArrayList<>(plan.releases());
        reports = new ArrayList<>(plan.reports());
        status = plan.status();
        technique = plan.technique();
        care = plan.care();
        version = plan.plan();
        go = plan.go();
    }

    OperationPlan after(OperationEvent event, Recorded recorded) {
        Instant at = recorded.recordedAt();
        switch (event) {
            case AgencyInvited e -> participations.add(Participation.of(e, at));
            case AgencyWithdrawn e ->
                change(participations, p -> p.isOpen() && p.agencyId().equals(e.agencyId()), p -> p.closed(at));
            case SiteAdded e -> sites.add(Site.of(e));
            case AddressVerified e -> site(e.siteId(), s -> s.verified(e));
            case SiteSurveyed e -> site(e.siteId(), s -> s.surveyed(e.survey()));
            case RiskAssessed e -> site(e.siteId(), s -> s.assessed(e));
            case RiskReopened e -> site(e.siteId(), Site::reopened);
            case RaidScheduled e -> raids.add(Raid.of(e));
            case RaidRescheduled e -> change(raids, r -> r.id().equals(e.raidId()), r -> r.moved(e));
            case RaidCancelled e -> change(raids, r -> r.id().equals(e.raidId()), Raid::cancelled);
            case OfficerAssigned e -> assignments.add(Assignment.of(e));
            case AssignmentMoved e ->
                change(assignments, a -> a.id().equals(e.assignmentId()), a -> a.moved(e.window()));
            case OfficerReleased e -> change(assignments, a -> a.id().equals(e.assignmentId()), Assignment::released);
            default -> court(event, at);
        }
        return at(recorded.version());
    }

    private void court(OperationEvent event, Instant at) {
        switch (event) {
            case WarrantRequested e -> warrants.add(Warrant.of(e));
            case WarrantApproved e -> decide(e.warrantId(), w -> w.issued(e));
            case WarrantDenied e -> decide(e.warrantId(), w -> w.denied(e));
            case WarrantReturnedForRevision e -> decide(e.warrantId(), w -> w.sentBack(e));
            case WarrantTriggered e -> decide(e.warrantId(), w -> w.triggered(e));
            case WarrantExecuted e -> decide(e.warrantId(), w -> w.executed(e));
            case WarrantReturned e -> decide(e.warrantId(), w -> w.returned(e));
            case WarrantWithdrawn e -> decide(e.warrantId(), w -> w.withdrawn(e));
            case WarrantExpired e -> decide(e.warrantId(), Warrant::expired);
            default -> conduct(event, at);
        }
    }

    /** From the submission of the plan to the end of the operation. */
    private void conduct(OperationEvent event, Instant at) {
        switch (event) {
            case OfficerRecused e -> recusals.add(Recusal.of(e, at));
            case CommandDelegated e -> {
                delegations.replaceAll(Delegation::replaced);
                delegations.add(Delegation.of(e, at));
            }
            case CommandAccepted e -> change(delegations, d -> d.id().equals(e.delegationId()), d -> d.accepted(e, at));
            case VictimCarePlanned e -> care = Care.of(e, care);
            case CapacityConfirmed e -> care = Objects.requireNonNull(care).confirmed(e, at);
            case PlanSubmitted e -> {
                version = PlanVersion.of(e, at);
                status = OperationPlan.Status.SUBMITTED;
            }
            case PlanApproved e -> version = submitted().approved(e, at);
            case PlanRejected e -> version = submitted().rejected(e, at);
            case PlanVoided e -> {
                version = submitted().voided(e);
                status = status == OperationPlan.Status.UNDER_WAY ? status : OperationPlan.Status.BLOCKED;
            }
            case BriefingHeld e -> version = submitted().briefed(e);
            case BriefingAcknowledged e ->
                change(assignments, a -> a.id().equals(e.assignmentId()), a -> a.acknowledged(e.planVersion()));
            case AcknowledgementLapsed e ->
                change(assignments, a -> a.id().equals(e.assignmentId()), a -> a.acknowledged(null));
            default -> end(event, at);
        }
    }

    private void end(OperationEvent event, Instant at) {
        switch (event) {
            case TechniquePlanned e -> technique = Technique.of(e, at);
            case TechniqueApproved e ->
                technique = Objects.requireNonNull(technique).approved(e, at);
            case GoDecided e -> {
                go = Go.of(e, at);
                status = OperationPlan.Status.valueOf(e.decision().name());
            }
            case EmergencyStarted e -> {
                go = Go.of(e, version == null ? 0 : version.version(), at);
                status = OperationPlan.Status.UNDER_WAY;
            }
            case FieldEventLogged e -> logged(e, at);
            case ReleaseRecorded e -> releases.add(SurvivorRelease.of(e));
            case ReleaseEnded e -> change(releases, r -> r.id().equals(e.releaseId()), r -> r.ended(e, at));
            case OperationAborted e -> status = e.siteId() == null ? OperationPlan.Status.ABORTED : status;
            case AfterActionReported e -> reports.add(AfterAction.of(e, at));
            case OperationClosed e -> status = OperationPlan.Status.CLOSED;
            default -> {}
        }
    }

    private void logged(FieldEventLogged e, Instant at) {
        log.add(LogEntry.of(e, at));
        if (e.kind() == FieldEventKind.ENTRY) {
            status = OperationPlan.Status.UNDER_WAY;
        }
    }

    private PlanVersion submitted() {
        return Objects.requireNonNull(version, "Only a plan that was submitted is answered.");
    }

    private void site(SiteId id, UnaryOperator<Site> how) {
        change(sites, site -> site.id().equals(id), how);
    }

    private void decide(WarrantId id, UnaryOperator<Warrant> how) {
        change(warrants, warrant -> warrant.id().equals(id), how);
    }

    private static <T> void change(List<T> all, Predicate<T> which, UnaryOperator<T> how) {
        all.replaceAll(one -> which.test(one) ? how.apply(one) : one);
    }

    private OperationPlan at(long last) {
        return new OperationPlan(
                plan.id(),
                plan.codeName(),
                plan.objective(),
                status,
                last,
                plan.leadAgencyId(),
                plan.jurisdiction(),
                plan.zone(),
                plan.window(),
                participations,
                sites,
                warrants,
                raids,
                assignments,
                recusals,
                delegations,
                technique,
                care,
                version,
                go,
                log,
                releases,
                reports);
    }
}
