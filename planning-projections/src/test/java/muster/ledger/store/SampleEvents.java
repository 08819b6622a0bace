package muster.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.agency.event.AgencyKind;
import muster.audit.event.CommandRefused;
import muster.audit.event.HistoryRead;
import muster.disclosure.stage.event.DisclosureStage;
import muster.disclosure.stage.event.StageOpened;
import muster.ledger.event.HeadsRecorded;
import muster.ledger.event.LogEpochOpened;
import muster.officer.event.Authority;
import muster.officer.event.AuthorityGranted;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerCertified;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.Qualification;
import muster.officer.event.QualificationLapsed;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.ExceptionKind;
import muster.operation.event.Oath;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.operation.event.OrderDocument;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
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
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;

/** One event of every type, every member given; all persons and places are invented. */
final class SampleEvents {
    static final OperationId OPERATION = OperationId.of("0d7c2f4a-6b1e-4f0a-9d55-3c8e71a2b901");
    static final AgencyId SHERIFF = AgencyId.of("5d0f6c1e-2a7b-4c39-9f3e-0b8a4d2c7e11");
    static final OfficerId WHITLOCK = OfficerId.of("8a1b3c5d-7e9f-4a2b-8c4d-6e8f0a1b2c3d");
    static final WarrantId WARRANT = WarrantId.of("f4d2b0e8-6c5a-4381-9e7d-5b3a1f0e2c4d");
    static final RaidId RAID = RaidId.of("2b4d6f80-9a1c-4e3d-8f5b-7c9e1a3b5d7f");
    private static final AssignmentId ASSIGNMENT = AssignmentId.of("e1c3a5b7-d9f0-4b2d-a4c6-8e0f1a2b3c4d");
    static final Instant DECIDED = Instant.parse("2026-03-11T17:45:30.250Z");
    static final SiteId MOTEL = SiteId.of("c3e5a7b9-1d2f-4e6a-8b0c-2d4f6a8c0e1b");
    static final Instant REQUESTED = Instant.parse("2026-03-10T16:20:00Z");
    static final OrderDocument ORDER =
            new OrderDocument("SW-2026-0417", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    static final Window DAWN = window("2026-03-14T13:00:00Z", "2026-03-14T15:30:00Z");
    private static final Window LATER = window("2026-03-14T14:00:00Z", "2026-03-14T16:30:00Z");

    private SampleEvents() {}

    static List<Object> all() {
        return Stream.of(
                        SampleAgencies.all(),
                        people(),
                        plan(),
                        SamplePlaces.all(),
                        staff(),
                        SampleStaff.all(),
                        SampleReleases.all(),
                        warrants(),
                        decisions(),
                        SampleService.all(),
                        raids(),
                        SamplePlan.care(),
                        SamplePlan.versions(),
                        SamplePlan.day(),
                        SampleDeconfliction.all(),
                        SampleReview.all(),
                        SampleOrigin.all(),
                        stages(),
                        SamplePacks.all(),
                        SampleWebhooks.all(),
                        audit())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Object> stages() {
        return List.of(new StageOpened(
                OPERATION,
                RaidId.of("be045182-a0cf-4ae7-81f9-2b3d4f570a98"),
                DisclosureStage.DAY,
                Instant.parse("2026-12-05T20:00:00Z")));
    }

    private static List<Object> people() {
        return List.of(
                new OfficerCertified(WHITLOCK, new Qualification("ENTRY", LocalDate.of(2027, 12, 31))),
                new QualificationLapsed(WHITLOCK, new Qualification("ENTRY", LocalDate.of(2027, 12, 31))),
                new AuthorityGranted(
                        WHITLOCK, new Authority("US", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                new OfficerEnrolled(
                        WHITLOCK,
                        SHERIFF,
                        "Dana Whitlock",
                        "4471",
                        Capacity.SWORN,
                        List.of(new Qualification("ENTRY", LocalDate.of(2026, 12, 31))),
                        List.of(new Authority("US-CA", LocalDate.of(2020, 1, 1), LocalDate.of(2028, 12, 31))),
                        "dwhitlock"));
    }

    private static List<Object> plan() {
        return List.of(
                new OperationOpened(
                        OPERATION,
                        "Quiet Harbor",
                        "Bring the people held at two motels to safety and arrest who holds them",
                        SHERIFF,
                        "US-CA",
                        ZoneId.of("America/Los_Angeles"),
                        window("2026-03-01T08:00:00Z", "2026-04-01T07:00:00Z")),
                new AgencyInvited(OPERATION, SHERIFF, AgencyKind.LOCAL_LAW_ENFORCEMENT),
                new AgencyWithdrawn(OPERATION, SHERIFF, "Short of people"),
                new SiteAdded(
                        OPERATION,
                        MOTEL,
                        "Site A",
                        "1200 Wharf Road, Harbor City",
                        new Location(33.7901, -118.2972),
                        ZoneId.of("America/Los_Angeles"),
                        true));
    }

    private static List<Object> staff() {
        return List.of(
                new OfficerAssigned(
                        OPERATION,
                        ASSIGNMENT,
                        WHITLOCK,
                        SHERIFF,
                        "Dana Whitlock",
                        "dwhitlock",
                        AssignmentRole.ENTRY_TEAM_LEADER,
                        DAWN,
                        window("2026-03-14T11:30:00Z", "2026-03-14T17:00:00Z"),
                        RAID),
                new AssignmentMoved(
                        OPERATION, ASSIGNMENT, WHITLOCK, LATER, window("2026-03-14T12:30:00Z", "2026-03-14T18:00:00Z")),
                new OfficerReleased(OPERATION, ASSIGNMENT, WHITLOCK, "Called to court"));
    }

    private static List<Object> warrants() {
        return List.of(new WarrantRequested(
                OPERATION,
                WARRANT,
                MOTEL,
                WarrantKind.SEARCH,
                WHITLOCK,
                "Dana Whitlock",
                "dwhitlock",
                "Superior Court of Harbor County",
                List.of(new ProbableCause(
                        "Three advertisements with the same room's furniture",
                        ProbableCauseSource.ONLINE,
                        LocalDate.of(2026, 3, 8))),
                List.of("PC 236.1"),
                List.of("Telephones", "Ledgers"),
                new Oath(Instant.parse("2026-03-10T16:05:00Z"), "Clerk of the court"),
                "Arrival of the rented van",
                "rokafor",
                "Ruth Okafor",
                REQUESTED));
    }

    private static List<Object> decisions() {
        return List.of(
                new WarrantApproved(
                        OPERATION,
                        WARRANT,
                        "Hon. Miriam Castellanos",
                        DECIDED,
                        true,
                        false,
                        "Good cause for service at night is shown",
                        LocalDate.of(2026, 3, 21),
                        ORDER,
                        Instant.parse("2026-03-22T07:00:00Z"),
                        "us-ca-2026.1"),
                new WarrantDenied(
                        OPERATION, WARRANT, "Hon. Miriam Castellanos", DECIDED, "The observations are stale", ORDER),
                new WarrantReturnedForRevision(
                        OPERATION, WARRANT, "Hon. Miriam Castellanos", DECIDED, "Describe the rooms", ORDER));
    }

    private static List<Object> raids() {
        return List.of(
                new RaidScheduled(
                        OPERATION,
                        RAID,
                        MOTEL,
                        DAWN,
                        Entry.KNOCK_AND_ANNOUNCE,
                        WARRANT,
                        new WarrantException(
                                ExceptionKind.EXIGENCY, "Dana Whitlock", "A voice behind the door calls for help")),
                new RaidRescheduled(OPERATION, RAID, DAWN, LATER, WARRANT, "The van is late"),
                new RaidCancelled(OPERATION, RAID, "Nobody is at the site"));
    }

    private static List<Object> audit() {
        return List.of(
                new CommandRefused(
                        "operation/" + OPERATION,
                        "schedule-raid",
                        "WAR-01",
                        "No warrant in force covers this premises entry"),
                new HeadsRecorded(4711, 93, "9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a"),
                new LogEpochOpened(
                        2,
                        "caldera.example/muster/epoch-2",
                        "caldera.example/muster\n4711\nnmSnR+G5fxMfq7a0RylsG28CAeefs8U1bmx36JtqgGo=\n\n"
                                + "— caldera.example/muster cJrXyQ==\n",
                        "The disk of the database failed; the backup of 02:00 was restored",
                        "Dana Whitlock"),
                new HistoryRead(
                        "/api/v1/audit/operations/" + OPERATION,
                        Map.of("asOf", "2026-03-12T00:00:00Z", "asSeenBy", SHERIFF.toString())));
    }

    private static Window window(String start, String end) {
        return new Window(Instant.parse(start), Instant.parse(end));
    }
}
