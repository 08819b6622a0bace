package muster.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.operation.event.AcknowledgementLapsed;
import muster.operation.event.AfterActionReported;
import muster.operation.event.Arrest;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.BriefingHeld;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.ChildPlan;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.EvidenceItem;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GoDecided;
import muster.operation.event.GoDecision;
import muster.operation.event.HandOff;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanSections;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.PlanVoided;
import muster.operation.event.Reception;
import muster.operation.event.Recovery;
import muster.operation.event.VictimCarePlanned;
import muster.operation.event.VictimClass;
import muster.operation.event.Waiver;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.SurvivorRef;

/** One event of every type from the care plan to the end of an operation, every member given; all of it is invented. */
final class SamplePlan {
    private static final OperationId OPERATION = OperationId.of("0d7c2f4a-6b1e-4f0a-9d55-3c8e71a2b901");
    private static final AgencyId SHERIFF = AgencyId.of("5d0f6c1e-2a7b-4c39-9f3e-0b8a4d2c7e11");
    private static final AgencyId LANTERN = AgencyId.of("7e1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b");
    private static final OfficerId WHITLOCK = OfficerId.of("8a1b3c5d-7e9f-4a2b-8c4d-6e8f0a1b2c3d");
    private static final SiteId MOTEL = SiteId.of("c3e5a7b9-1d2f-4e6a-8b0c-2d4f6a8c0e1b");
    private static final AssignmentId ASSIGNMENT = AssignmentId.of("e1c3a5b7-d9f0-4b2d-a4c6-8e0f1a2b3c4d");
    static final RecordId RECORD = RecordId.of("3f5a7c9e-1b2d-4e4f-8a6b-0c1d2e3f4a5b");
    private static final RecordId EARLIER = RecordId.of("9b8a7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d");
    private static final SurvivorRef SURVIVOR = SurvivorRef.of("6c4e2a80-1f3d-4b5c-9e7a-8d0f2b4c6e8a");
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Instant AT = Instant.parse("2026-03-14T13:02:00Z");
    private static final GateResult GREEN = new GateResult(Gate.PLAN, GateResult.Status.PASS, "OPS-01", "In order.");
    private static final GateResult AMBER =
            new GateResult(Gate.COMMS, GateResult.Status.WAIVED, "OPS-05", "The county lends its channel");

    private SamplePlan() {}

    static List<Object> care() {
        return List.of(
                new VictimCarePlanned(
                        OPERATION,
                        new ExpectedVictims(7, 1, List.of("Mandarin", "Spanish")),
                        new Reception("Harbor Family Center", "45 Oak Street", new Location(33.8012, -118.2203)),
                        List.of(LANTERN),
                        new ChildPlan(AT, "Paediatrician on call", "Emergency placement of the county")),
                new CapacityConfirmed(OPERATION, LANTERN, 10, 3, List.of("Mandarin", "Spanish"), 1, "Ines Duarte"));
    }

    static List<Object> versions() {
        return List.of(
                new PlanSubmitted(
                        OPERATION,
                        RECORD,
                        2,
                        new PlanSections("Two motels", "Safety first", "Enter together", "Two vans", "Channel 4"),
                        "A second exit",
                        Map.of("sites", HASH),
                        HASH,
                        "rokafor",
                        "Ruth Okafor"),
                new PlanApproved(OPERATION, RECORD, SHERIFF, 2, HASH, "lmarsh", "Lou Marsh", "All in order"),
                new PlanRejected(OPERATION, RECORD, SHERIFF, 2, HASH, "lmarsh", "Lou Marsh", "No second exit"),
                new PlanVoided(OPERATION, 2, List.of("raids")),
                new BriefingHeld(OPERATION, RECORD, 2, HASH, AT, "Ruth Okafor", "Team leaders first"),
                new BriefingAcknowledged(
                        OPERATION, ASSIGNMENT, WHITLOCK, 2, "First through the north door", "Ruth Okafor"),
                new AcknowledgementLapsed(OPERATION, ASSIGNMENT, 3, Instant.parse("2026-03-18T20:00:00Z")));
    }

    static List<Object> day() {
        return List.of(
                new GoDecided(
                        OPERATION,
                        RECORD,
                        GoDecision.GO,
                        "All teams set",
                        List.of(new Waiver(Gate.COMMS, "The county lends its channel")),
                        2,
                        List.of(GREEN, AMBER),
                        HASH,
                        "lmarsh",
                        "Lou Marsh"),
                new EmergencyStarted(
                        OPERATION, RECORD, "A call for help from room 12", List.of(AMBER), "lmarsh", "Lou Marsh"),
                logged(),
                new OperationAborted(OPERATION, RECORD, MOTEL, "A child in the window", "Dana Whitlock"),
                new AfterActionReported(
                        OPERATION, RECORD, "Begin earlier", "Two advocates were too few", "No injuries", "Ruth Okafor"),
                new OperationClosed(OPERATION, RECORD, "Everything is handed over", "Ruth Okafor"));
    }

    /** More members than one entry has on any day. */
    private static FieldEventLogged logged() {
        return new FieldEventLogged(
                OPERATION,
                RECORD,
                FieldEventKind.ARREST,
                AT,
                MOTEL,
                "In the office",
                "Dana Whitlock",
                ASSIGNMENT,
                new Recovery(SURVIVOR, Set.of(VictimClass.RECOVERED, VictimClass.IDENTIFIED), true),
                new Arrest("John Doe 4", List.of("PC 236.1"), WHITLOCK, SURVIVOR, "DDA Reyes, memo 17"),
                new EvidenceItem("Ledger", "Office, second drawer", WHITLOCK),
                new HandOff(SURVIVOR, LANTERN),
                EARLIER);
    }
}
