package muster.disclosure;

import static muster.disclosure.Column.ANL;
import static muster.disclosure.Column.CPS;
import static muster.disclosure.Column.CRT;
import static muster.disclosure.Column.LEAD;
import static muster.disclosure.Column.MED;
import static muster.disclosure.Column.PART;
import static muster.disclosure.Column.PROS;
import static muster.disclosure.Column.VS;
import static muster.disclosure.Column.VSP;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.operation.event.AfterActionReported;
import muster.operation.event.Arrest;
import muster.operation.event.AssignmentRole;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.BriefingHeld;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.EvidenceItem;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.GoDecided;
import muster.operation.event.HandOff;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.Perimeter;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanSections;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.RaidScheduled;
import muster.operation.event.Recovery;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.SurvivorFact;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.VictimCarePlanned;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.RaidId;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** The secrets of an operation from its care plan to its end. */
record LaterSecrets(Secrets all) {
    private static final Set<Column> COMMAND = EnumSet.of(LEAD, PROS);
    private static final Set<Column> NOBODY = EnumSet.noneOf(Column.class);

    void note(OfOperation event) {
        switch (event) {
            case VictimCarePlanned _, CapacityConfirmed _ -> new CareSecrets(all).note(event);
            case PlanSubmitted e -> {
                sections(e.sections());
                note(COMMAND, e.reason());
            }
            case PlanApproved e -> all.share(e.agencyId(), COMMAND, e.approvalId(), e.reason());
            case PlanRejected e -> all.share(e.agencyId(), COMMAND, e.approvalId(), e.reason());
            case BriefingHeld e -> note(EnumSet.of(LEAD), e.notes());
            case BriefingAcknowledged e -> note(NOBODY, e.readBack());
            case GoDecided e -> {
                note(COMMAND, e.reason(), e.decisionId());
                e.waivers().forEach(waiver -> note(COMMAND, waiver.reason()));
            }
            case EmergencyStarted e -> note(COMMAND, e.reason());
            case FieldEventLogged e -> logged(e);
            case OperationAborted e -> note(COMMAND, e.reason());
            case AfterActionReported e -> {
                note(EnumSet.of(LEAD, PART, PROS, ANL), e.lessons());
                note(EnumSet.of(LEAD, PROS, VS, VSP, CPS), e.victimCare());
                note(EnumSet.of(LEAD, PROS, MED), e.medical());
            }
            case OperationClosed e -> note(COMMAND, e.reason());
            default -> staffed(event);
        }
    }

    private void staffed(OfOperation event) {
        switch (event) {
            case OfficerRecused e -> recused(e);
            case ReleaseRecorded e -> new CareSecrets(all).note(e);
            case TechniquePlanned e -> note(NOBODY, e.plannedBy());
            case TechniqueApproved e -> {
                note(NOBODY, e.approvedBy());
                note(COMMAND, e.reason());
            }
            case CommandDelegated e -> {
                // Who delegates is named by other decisions, to whoever sees those.
                note(NOBODY, e.subject());
                note(EnumSet.of(LEAD), e.reason());
                all.own(e.agencyId(), EnumSet.of(LEAD), e.delegationId(), e.officerId(), e.name());
            }
            case CommandAccepted e -> note(NOBODY, e.readBack());
            default -> new SecretsBeside(all).note(event);
        }
    }

    /** What only a whole history says. */
    static void afterwards(List<? extends OfOperation> history, Secrets all) {
        undercover(history, all);
        inCare(history, all);
        inDanger(history, all);
        OnTheDay.secrets(history, all);
    }

    /** Ways in and hazards are for those whose people go there. */
    private static void inDanger(List<? extends OfOperation> history, Secrets all) {
        Map<RaidId, SiteId> raids = new HashMap<>();
        Map<SiteId, Set<AgencyId>> going = new HashMap<>();
        for (OfOperation event : history) {
            if (event instanceof RaidScheduled raid) {
                raids.put(raid.raidId(), raid.siteId());
            } else if (event instanceof OfficerAssigned task && raids.containsKey(task.raidId())) {
                going.computeIfAbsent(raids.get(task.raidId()), none -> new HashSet<>())
                        .add(task.agencyId());
            }
        }
        for (OfOperation event : history) {
            if (event instanceof SiteSurveyed e) {
                Set<AgencyId> owners = going.getOrDefault(e.siteId(), Set.of());
                all.allow(NOBODY, owners, e.survey().entryPoints().toArray());
                all.allow(NOBODY, owners, e.survey().hazards().toArray());
                all.allow(EnumSet.of(LEAD), owners, corners(e.survey().perimeter()));
            }
        }
    }

    /** An agency whose people work undercover, or cover them, is told what they may do whenever it has them. */
    private static void undercover(List<? extends OfOperation> history, Secrets all) {
        Set<AgencyId> team = history.stream()
                .filter(event -> event instanceof OfficerAssigned task
                        && Set.of(AssignmentRole.UNDERCOVER, AssignmentRole.COVER)
                                .contains(task.role()))
                .map(event -> ((OfficerAssigned) event).agencyId())
                .collect(Collectors.toSet());
        for (OfOperation event : history) {
            if (event instanceof TechniquePlanned e) {
                all.allow(COMMAND, team, e.techniqueId(), e.technique().conduct());
            }
        }
    }

    /** Who has somebody in care is what a release can let a provider know. */
    private static void inCare(List<? extends OfOperation> history, Secrets all) {
        for (OfOperation event : history) {
            if (event instanceof ReleaseRecorded e && e.covers().contains(SurvivorFact.PROVIDER)) {
                history.stream()
                        .filter(later -> later instanceof FieldEventLogged entry
                                && entry.handOff() != null
                                && entry.handOff().survivorRef().equals(e.survivorRef()))
                        .map(later -> Objects.requireNonNull(((FieldEventLogged) later).handOff()))
                        .forEach(to -> all.share(e.recipientId(), NOBODY, to.providerId()));
            }
        }
    }

    private void recused(OfficerRecused e) {
        note(NOBODY, e.subject());
        note(EnumSet.of(LEAD), e.reason());
        all.own(e.agencyId(), EnumSet.of(LEAD), e.recusalId(), e.officerId(), e.name());
    }

    private void sections(@Nullable PlanSections said) {
        if (said != null) {
            note(COMMAND, said.situation(), said.mission(), said.execution(), said.logistics(), said.command());
        }
    }

    private void logged(FieldEventLogged e) {
        note(COMMAND, e.note());
        Recovery met = e.recovery();
        if (met != null) {
            note(EnumSet.of(LEAD, PROS, VS), met.survivorRef());
            note(met.minor() ? EnumSet.of(CPS) : NOBODY, met.survivorRef());
        }
        HandOff to = e.handOff();
        if (to != null) {
            all.share(to.providerId(), EnumSet.of(LEAD, PROS, VS), to.survivorRef());
            note(EnumSet.of(VS), to.providerId());
        }
        Arrest arrest = e.arrest();
        if (arrest != null) {
            arrested(arrest);
        }
        EvidenceItem found = e.evidence();
        if (found != null) {
            all.allow(EnumSet.of(LEAD, PROS, CRT), all.agenciesOf(found.finderId()), found.item(), found.place());
        }
    }

    private void arrested(Arrest arrest) {
        Set<AgencyId> own = all.agenciesOf(arrest.officerId());
        all.allow(EnumSet.of(LEAD), own, arrest.officerId());
        all.allow(EnumSet.of(LEAD, PROS, CRT), own, arrest.person());
        all.allow(EnumSet.of(LEAD, PROS, CRT), own, arrest.offences().toArray());
        note(COMMAND, arrest.prosecutorReview());
    }

    private void note(Set<Column> columns, @Nullable Object... values) {
        all.allow(columns, Set.of(), values);
    }

    private static Object[] corners(@Nullable Perimeter ring) {
        return ring == null
                ? new Object[0]
                : ring.corners().stream()
                        .flatMap(corner -> Stream.of(corner.latitude(), corner.longitude()))
                        .toArray();
    }
}
