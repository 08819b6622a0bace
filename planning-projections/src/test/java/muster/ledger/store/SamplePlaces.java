package muster.ledger.store;

import static muster.ledger.store.SampleEvents.MOTEL;
import static muster.ledger.store.SampleEvents.OPERATION;
import static muster.ledger.store.SampleEvents.ORDER;
import static muster.ledger.store.SampleEvents.REQUESTED;
import static muster.ledger.store.SampleEvents.SHERIFF;
import static muster.ledger.store.SampleEvents.WHITLOCK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import muster.operation.event.AddressVerified;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.Occupants;
import muster.operation.event.Perimeter;
import muster.operation.event.Photo;
import muster.operation.event.RiskAssessed;
import muster.operation.event.RiskReopened;
import muster.operation.event.SiteSurvey;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.TraumaCentre;
import muster.operation.event.VerificationMethod;
import muster.shared.Location;
import muster.shared.RiskAssessmentId;
import muster.shared.VerificationId;
import org.jspecify.annotations.Nullable;

/** One event of every type about places. */
final class SamplePlaces {
    private SamplePlaces() {}

    static List<Object> all() {
        return List.of(
                verified(), surveyed(), assessed(), new RiskReopened(OPERATION, MOTEL, "The site was surveyed again."));
    }

    private static AddressVerified verified() {
        return new AddressVerified(
                OPERATION,
                VerificationId.of("7d9b1c3e-5f70-4a2c-8e4f-6a8b0c2d4e6f"),
                MOTEL,
                WHITLOCK,
                SHERIFF,
                "Dana Whitlock",
                "dwhitlock",
                VerificationMethod.DRIVE_BY,
                "Two floors, blue doors, the number on the second from the left",
                new Photo("HCSO-2026-0311-07", ORDER.sha256()),
                "1200 Wharf Rd, Harbor City",
                "1200 Wharf Road, Harbor City",
                new Location(33.7902, -118.2971),
                14.4,
                REQUESTED);
    }

    private static SiteSurveyed surveyed() {
        return surveyed(null);
    }

    static SiteSurveyed surveyedWithPerimeter() {
        return surveyed(new Perimeter(List.of(
                new Location(33.7912, -118.298), new Location(33.7912, -118.296), new Location(33.7892, -118.297))));
    }

    private static SiteSurveyed surveyed(@Nullable Perimeter perimeter) {
        Location library = new Location(33.7951, -118.3011);
        return new SiteSurveyed(
                OPERATION,
                MOTEL,
                new SiteSurvey(
                        List.of("Blue door, opens inwards", "Bathroom window"),
                        new Occupants(4, 1, 1),
                        List.of("A dog", "A look-out at the ice machine"),
                        new TraumaCentre("Harbor General", "East on Wharf Road, left at the second light"),
                        new SiteSurvey.Place("Car park of the library", library),
                        new SiteSurvey.Place("Corner of Third and Wharf", library),
                        new SiteSurvey.Place("Sheriff's station, room 2", library),
                        "Wait at the reception site until you are called",
                        perimeter));
    }

    private static RiskAssessed assessed() {
        Map<String, Boolean> answers = new TreeMap<>(Map.of("DOGS", true, "LOOKOUTS", false));
        return new RiskAssessed(
                OPERATION,
                RiskAssessmentId.of("1f3d5b79-2c4e-4a60-9b8d-0e2f4a6c8b1d"),
                MOTEL,
                "virginia-drug-task-force",
                "muster-risk@2026-01-01",
                answers,
                1,
                "LOW",
                List.of("Ambulance on call"),
                AssignmentRole.OPERATIONS_SUPERVISOR,
                Set.of(Entry.KNOCK_AND_ANNOUNCE));
    }
}
