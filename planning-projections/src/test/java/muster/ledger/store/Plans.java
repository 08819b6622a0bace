package muster.ledger.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.ledger.Claim;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.Window;

/** Short ways to say what a test's planners record. */
final class Plans {
    static final AgencyId HARBOR_COUNTY = AgencyId.of("5d0f6c1e-2a7b-4c39-9f3e-0b8a4d2c7e11");
    static final Window MORNING = window("2026-03-14T08:00:00Z", "2026-03-14T12:00:00Z");
    static final Window AFTERNOON = window("2026-03-14T12:00:00Z", "2026-03-14T16:00:00Z");
    static final Window MIDDAY = window("2026-03-14T11:00:00Z", "2026-03-14T13:00:00Z");

    private Plans() {}

    static Window window(String start, String end) {
        return new Window(Instant.parse(start), Instant.parse(end));
    }

    static String stream(OperationId operation) {
        return "operation/" + operation;
    }

    static OperationId anOperation() {
        return new OperationId(UUID.randomUUID());
    }

    static OfficerId anOfficer() {
        return new OfficerId(UUID.randomUUID());
    }

    static AssignmentId anAssignment() {
        return new AssignmentId(UUID.randomUUID());
    }

    static NewEvent event(String stream, Long expectedVersion, Object event) {
        return new NewEvent(UUID.randomUUID(), stream, expectedVersion, event, Map.of());
    }

    /** Claims nothing and may follow anything. */
    static NewEvent invitation(OperationId operation, Long expectedVersion) {
        return event(stream(operation), expectedVersion, invited(operation));
    }

    /** At the next free version. */
    static NewEvent invitation(OperationId operation) {
        return new NewEvent(UUID.randomUUID(), stream(operation), null, invited(operation), Map.of());
    }

    static AgencyInvited invited(OperationId operation) {
        return new AgencyInvited(operation, HARBOR_COUNTY, AgencyKind.LOCAL_LAW_ENFORCEMENT);
    }

    static NewEvent opening(OperationId operation, String codeName) {
        return event(
                stream(operation),
                0L,
                new OperationOpened(
                        operation,
                        codeName,
                        "Bring three people to safety",
                        HARBOR_COUNTY,
                        "US-CA",
                        ZoneId.of("America/Los_Angeles"),
                        MORNING));
    }

    static NewEvent assigning(OperationId operation, AssignmentId assignment, OfficerId officer, Window booked) {
        return next(
                operation,
                new OfficerAssigned(
                        operation,
                        assignment,
                        officer,
                        HARBOR_COUNTY,
                        "Dana Whitlock",
                        null,
                        AssignmentRole.ENTRY_TEAM,
                        booked,
                        booked,
                        null));
    }

    static NewEvent moving(OperationId operation, AssignmentId assignment, OfficerId officer, Window booked) {
        return next(operation, new AssignmentMoved(operation, assignment, officer, booked, booked));
    }

    static NewEvent releasing(OperationId operation, AssignmentId assignment, OfficerId officer) {
        return next(operation, new OfficerReleased(operation, assignment, officer, "Relieved"));
    }

    static Claim time(OfficerId officer, Window booked, AssignmentId assignment) {
        return new Claim(Claim.OFFICER_TIME, officer.toString(), booked, assignment.value());
    }

    static List<Object> events(List<muster.ledger.Recorded> recorded) {
        return recorded.stream().map(muster.ledger.Recorded::event).toList();
    }

    private static NewEvent next(OperationId operation, Object event) {
        return new NewEvent(UUID.randomUUID(), stream(operation), null, event, Map.of());
    }
}
