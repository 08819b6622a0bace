package muster.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.operation.event.AddressVerified;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.ExceptionKind;
import muster.operation.event.Oath;
import muster.operation.event.Occupants;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.operation.event.OrderDocument;
import muster.operation.event.Photo;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.RiskAssessed;
import muster.operation.event.SiteAdded;
import muster.operation.event.SiteSurvey;
import muster.operation.event.SiteSurvey.Place;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.TraumaCentre;
import muster.operation.event.VerificationMethod;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantException;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturnedForRevision;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.RiskAssessmentId;
import muster.shared.SiteId;
import muster.shared.VerificationId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A plan with something in every member, so that a member that is told shows. */
final class HarborPlan {
    static final OperationId OPERATION = new OperationId(id(1));
    static final AgencyId LEAD = new AgencyId(id(2));
    static final AgencyId GUEST = new AgencyId(id(3));
    static final AgencyId OTHER = new AgencyId(id(4));
    static final SiteId SITE = new SiteId(id(5));
    static final WarrantId WARRANT = new WarrantId(id(6));
    static final WarrantId REFUSED = new WarrantId(id(7));
    static final RaidId RAID = new RaidId(id(8));
    static final OfficerId OFFICER = new OfficerId(id(9));
    static final AssignmentId TASK = new AssignmentId(id(10));
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    static final Window WINDOW = window("2026-03-05T16:00:00Z", "2026-03-05T17:00:00Z");
    static final Window LATER = window("2026-03-12T16:00:00Z", "2026-03-12T17:00:00Z");

    private HarborPlan() {}

    static UUID id(int n) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | n);
    }

    static Window window(String start, String end) {
        return new Window(Instant.parse(start), Instant.parse(end));
    }

    static OperationOpened opened() {
        return openedIn(ZONE);
    }

    static OperationOpened openedIn(ZoneId zone) {
        Window year = window("2026-01-01T08:00:00Z", "2027-12-31T08:00:00Z");
        return new OperationOpened(OPERATION, "Safe Harbor", "Free those held", LEAD, "US-CA", zone, year);
    }

    static AgencyInvited invited(AgencyId agency, AgencyKind kind) {
        return new AgencyInvited(OPERATION, agency, kind);
    }

    static SiteAdded site() {
        return new SiteAdded(OPERATION, SITE, "Parlour", "12 Harbor Way", new Location(33.77, -118.19), ZONE, true);
    }

    static WarrantRequested requested() {
        return requested(WARRANT);
    }

    static WarrantRequested requested(WarrantId id) {
        return new WarrantRequested(
                OPERATION,
                id,
                SITE,
                WarrantKind.SEARCH,
                OFFICER,
                "Sam Ortega",
                "ortega-sub",
                "Superior Court",
                List.of(new ProbableCause(
                        "An advertisement", ProbableCauseSource.ONLINE, LocalDate.parse("2026-02-27"))),
                List.of("PC 236.1"),
                List.of("Ledgers"),
                new Oath(Instant.parse("2026-03-02T16:00:00Z"), "Clerk Moss"),
                "On delivery",
                "lead-sub",
                "Lena Lead",
                Instant.parse("2026-03-02T17:00:00Z"));
    }

    static WarrantApproved approved() {
        return new WarrantApproved(
                OPERATION,
                WARRANT,
                "Hon. Ruth Abara",
                Instant.parse("2026-03-02T18:00:00Z"),
                true,
                false,
                "Guns inside",
                LocalDate.parse("2026-03-12"),
                new OrderDocument("26-SW-0117", "ab".repeat(32)),
                Instant.parse("2026-03-13T07:00:00Z"),
                "US-CA@2013-01-01");
    }

    static WarrantDenied denied() {
        return new WarrantDenied(
                OPERATION, REFUSED, "Hon. Ruth Abara", Instant.parse("2026-03-02T18:00:00Z"), "Stale facts", null);
    }

    static WarrantReturnedForRevision returned() {
        return new WarrantReturnedForRevision(
                OPERATION, REFUSED, "Hon. Ruth Abara", Instant.parse("2026-03-02T18:00:00Z"), "Name the rooms", null);
    }

    static SiteSurveyed surveyed(String hazard, @Nullable String advice) {
        return surveyed(SITE, hazard, advice);
    }

    static SiteSurveyed surveyed(SiteId site, String hazard, @Nullable String advice) {
        Place place = new Place("Park", null);
        SiteSurvey survey = new SiteSurvey(
                List.of("Back door"),
                new Occupants(5, 1, 0),
                List.of(hazard),
                new TraumaCentre("Harbor General", "East"),
                place,
                place,
                place,
                advice,
                DangersTest.RING);
        return new SiteSurveyed(OPERATION, site, survey);
    }

    static RiskAssessed assessed() {
        return new RiskAssessed(
                OPERATION,
                new RiskAssessmentId(id(12)),
                SITE,
                "a-matrix",
                "a-pack",
                Map.of("DOGS", true),
                1,
                "LOW",
                List.of(),
                AssignmentRole.COMMANDER,
                Set.of(Entry.CONSENT));
    }

    static AddressVerified verified(AgencyId agency) {
        return new AddressVerified(
                OPERATION,
                new VerificationId(id(11)),
                SITE,
                OFFICER,
                agency,
                "Sam Ortega",
                "ortega-sub",
                VerificationMethod.DRIVE_BY,
                "Grey door",
                new Photo("P-1", "ab".repeat(32)),
                "12 Harbor Way",
                null,
                new Location(33.77, -118.19),
                0.0,
                WINDOW.start());
    }

    static RaidScheduled raid() {
        return raid(RAID, WINDOW);
    }

    static RaidScheduled raid(RaidId id, Window window) {
        WarrantException consent = new WarrantException(ExceptionKind.CONSENT, "Ann Author", "The owner signed");
        return new RaidScheduled(OPERATION, id, SITE, window, Entry.KNOCK_AND_ANNOUNCE, WARRANT, consent);
    }

    static RaidRescheduled moved() {
        return moved(WINDOW, LATER);
    }

    static RaidRescheduled moved(Window from, Window to) {
        return new RaidRescheduled(OPERATION, RAID, from, to, WARRANT, "Too few people");
    }

    static RaidCancelled cancelled() {
        return new RaidCancelled(OPERATION, RAID, "Fire");
    }

    static OfficerAssigned assigned(AgencyId agency) {
        return assigned(agency, RAID);
    }

    static OfficerAssigned assigned(AgencyId agency, @Nullable RaidId raid) {
        return new OfficerAssigned(
                OPERATION,
                TASK,
                OFFICER,
                agency,
                "Sam Ortega",
                "ortega-sub",
                AssignmentRole.COVER,
                WINDOW,
                WINDOW,
                raid);
    }

    static AssignmentMoved taskMoved() {
        return new AssignmentMoved(OPERATION, TASK, OFFICER, LATER, LATER);
    }

    static OfficerReleased released() {
        return new OfficerReleased(OPERATION, TASK, OFFICER, "Ill");
    }
}
