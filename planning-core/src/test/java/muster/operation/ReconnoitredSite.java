package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.id;

import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.operation.event.AddressVerified;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.Occupants;
import muster.operation.event.OperationEvent;
import muster.operation.event.Photo;
import muster.operation.event.RiskAssessed;
import muster.operation.event.SiteSurvey;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.TraumaCentre;
import muster.operation.event.VerificationMethod;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.RiskAssessmentId;
import muster.shared.VerificationId;

/** The parlour, known as well as it must be before anybody goes there. */
final class ReconnoitredSite {
    private ReconnoitredSite() {}

    static List<OperationEvent> events() {
        return List.of(
                verified(70, VerificationMethod.DRIVE_BY), verified(71, VerificationMethod.RECORDS), surveyed(), low());
    }

    private static AddressVerified verified(int n, VerificationMethod method) {
        return new AddressVerified(
                OPERATION,
                new VerificationId(id(n)),
                PARLOUR,
                new OfficerId(id(n + 100)),
                SHERIFF,
                "Officer " + n,
                "officer-" + n,
                method,
                "Grey door",
                new Photo("P-" + n, "ab".repeat(32)),
                "12 Harbor Way",
                null,
                new Location(33.77, -118.19),
                0,
                NOW);
    }

    private static SiteSurveyed surveyed() {
        SiteSurvey.Place place = new SiteSurvey.Place("Car park", null);
        return new SiteSurveyed(
                OPERATION,
                PARLOUR,
                new SiteSurvey(
                        List.of("Front door"),
                        new Occupants(3, 0, 0),
                        List.of("A dog"),
                        new TraumaCentre("Harbor General", "East"),
                        place,
                        place,
                        place,
                        null,
                        null));
    }

    private static RiskAssessed low() {
        return new RiskAssessed(
                OPERATION,
                new RiskAssessmentId(id(72)),
                PARLOUR,
                "virginia-drug-task-force",
                "muster-risk@2026-01-01",
                Map.of("DOGS", true),
                1,
                "LOW",
                List.of(),
                AssignmentRole.OPERATIONS_SUPERVISOR,
                Set.of(Entry.KNOCK_AND_ANNOUNCE));
    }
}
