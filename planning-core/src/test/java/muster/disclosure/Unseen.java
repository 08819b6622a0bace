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
import java.util.Set;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.stage.event.StageOpened;
import muster.operation.event.AcknowledgementLapsed;
import muster.operation.event.AddressVerified;
import muster.operation.event.AfterActionReported;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.Execution;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.GoDecided;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanVoided;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.RiskAssessed;
import muster.operation.event.RiskReopened;
import muster.operation.event.SiteAdded;
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
import muster.origin.event.OriginEvent;
import muster.origin.event.ReleasePermitted;
import muster.relief.event.ReliefEvent;
import muster.review.event.ReviewEvent;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import org.jspecify.annotations.Nullable;

/** Whose feed is the same byte for byte whether an event happened or not: the dashes of the book's matrix, written down a second time. */
public final class Unseen {
    private static final Set<Column> CIVIL = EnumSet.of(VSP, CPS, MED, CRT, ANL);
    private static final Set<Column> CARE = EnumSet.of(VSP, CPS, MED);
    private static final Set<FieldEventKind> TACTICAL = EnumSet.of(
            FieldEventKind.SET,
            FieldEventKind.RELEASE,
            FieldEventKind.ENTRY,
            FieldEventKind.STOOD_DOWN,
            FieldEventKind.ARREST,
            FieldEventKind.EVIDENCE,
            FieldEventKind.EVIDENCE_HANDED_OVER,
            FieldEventKind.INCIDENT,
            FieldEventKind.NOTE);

    /** What comes before a court. */
    private static final Set<FieldEventKind> PROCESS =
            EnumSet.of(FieldEventKind.ARREST, FieldEventKind.EVIDENCE, FieldEventKind.EVIDENCE_HANDED_OVER);

    /** How far it has come, and that somebody was arrested. */
    private static final Set<FieldEventKind> FOR_SPECIALISTS = EnumSet.of(
            FieldEventKind.SET,
            FieldEventKind.RELEASE,
            FieldEventKind.ENTRY,
            FieldEventKind.STOOD_DOWN,
            FieldEventKind.ARREST);

    private Unseen() {}

    /** @param column null where the agency never took part */
    public static boolean is(OfOperation event, @Nullable Column column, AgencyId agency) {
        return column == null || by(event, agency).contains(column);
    }

    private static Set<Column> by(OfOperation event, AgencyId agency) {
        return switch (event) {
            case ReviewEvent _, ReliefEvent _, ReleasePermitted _, ConflictAgreed _ -> EnumSet.allOf(Column.class);
            case DeconflictionEvent _ -> EnumSet.of(VS, VSP, CPS, MED, CRT);
            // What an agency controls is no person's.
            case OriginEvent _ -> EnumSet.of(VS);
            case StageOpened _ -> EnumSet.of(LEAD, PART, PROS, CRT, ANL);
            case SiteAdded _ -> EnumSet.of(CPS, ANL);
            case AddressVerified _, TechniquePlanned _, TechniqueApproved _ -> with(VS, CIVIL);
            case PlanVoided _ -> CIVIL;
            case RiskAssessed _, RiskReopened _ -> EnumSet.of(VS, VSP, CPS, CRT, ANL);
            case WarrantDenied _, WarrantReturnedForRevision _ -> EnumSet.of(PART, VS, VSP, CPS, MED, ANL);
            case WarrantRequested _,
                    WarrantTriggered _,
                    WarrantApproved _,
                    WarrantReturned _,
                    WarrantWithdrawn _,
                    WarrantExpired _ -> EnumSet.of(VS, VSP, CPS, MED, ANL);
            case WarrantExecuted e -> executed(e.execution(), agency);
            case RaidScheduled _, RaidRescheduled _, RaidCancelled _ -> EnumSet.of(CRT, ANL);
            case OfficerAssigned _,
                    AssignmentMoved _,
                    OfficerReleased _,
                    BriefingAcknowledged _,
                    AcknowledgementLapsed _ -> EnumSet.of(VS, CPS, CRT, ANL);
            default -> conducted(event, agency);
        };
    }

    private static Set<Column> conducted(OfOperation event, AgencyId agency) {
        return switch (event) {
            case AgencyInvited e -> ofOthers(e.agencyId(), agency, LEAD, PROS);
            case AgencyWithdrawn e -> ofOthers(e.agencyId(), agency, LEAD, PROS);
            case PlanApproved e -> ofOthers(e.agencyId(), agency, LEAD, PROS);
            case PlanRejected e -> ofOthers(e.agencyId(), agency, LEAD, PROS);
            case OfficerRecused e -> ofOthers(e.agencyId(), agency, LEAD);
            case CommandDelegated e -> ofOthers(e.agencyId(), agency, LEAD);
            case CommandAccepted e -> ofOthers(e.agencyId(), agency, LEAD);
            case CapacityConfirmed e -> ofOthers(e.providerId(), agency, LEAD, PROS, VS);
            case ReleaseRecorded _, ReleaseEnded _ -> EnumSet.of(PART, PROS, CPS, MED, CRT, ANL);
            case VictimCarePlanned _, GoDecided _, EmergencyStarted _, OperationAborted _, OperationClosed _ ->
                EnumSet.of(CRT, ANL);
            case AfterActionReported _ -> EnumSet.of(CRT);
            case FieldEventLogged e -> logged(e);
            default -> EnumSet.noneOf(Column.class);
        };
    }

    /** Police know of their own, and of what their people found. */
    private static Set<Column> executed(Execution e, AgencyId agency) {
        boolean own = e.agencyId().equals(agency)
                || e.inventory().stream().anyMatch(item -> item.finderAgencyId().equals(agency));
        return own ? EnumSet.of(VS, VSP, CPS, MED, ANL) : EnumSet.of(PART, VS, VSP, CPS, MED, ANL);
    }

    private static Set<Column> logged(FieldEventLogged e) {
        // How many were met is told to those who count as well.
        EnumSet<Column> by = e.kind() == FieldEventKind.RECOVERY ? EnumSet.noneOf(Column.class) : EnumSet.of(ANL);
        if (!PROCESS.contains(e.kind())) {
            by.add(CRT);
        }
        // What puts an entry right may take back what a survivor let somebody know.
        if (TACTICAL.contains(e.kind()) && e.corrects() == null) {
            by.addAll(CARE);
            // Who brings medical help is told how far teams are.
            by.remove(MED);
            if (!FOR_SPECIALISTS.contains(e.kind())) {
                by.add(VS);
            }
        }
        return by;
    }

    private static Set<Column> ofOthers(AgencyId whose, AgencyId agency, Column... toldAnyway) {
        return whose.equals(agency)
                ? EnumSet.noneOf(Column.class)
                : EnumSet.complementOf(EnumSet.copyOf(Set.of(toldAnyway)));
    }

    private static Set<Column> with(Column one, Set<Column> others) {
        Set<Column> all = EnumSet.of(one);
        all.addAll(others);
        return all;
    }
}
