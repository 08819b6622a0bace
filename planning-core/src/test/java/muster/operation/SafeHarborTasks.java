package muster.operation;

import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.window;

import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.shared.Window;

/** A task for Ortega on the day of the raid, as it is asked for and as it is given. */
final class SafeHarborTasks {
    private static final Window MORNING = window("2026-03-05T08:00", "2026-03-05T09:00");

    private SafeHarborTasks() {}

    static AssignOfficer assign(AssignmentRole role) {
        return new AssignOfficer(OPERATION, TASK, ORTEGA, role, MORNING, null);
    }

    static OfficerAssigned assigned(AssignmentRole role) {
        return new OfficerAssigned(
                OPERATION,
                TASK,
                ORTEGA,
                SHERIFF,
                "Sam Ortega",
                "ortega-sub",
                role,
                MORNING,
                new Window(MORNING.start(), MORNING.end().plusSeconds(3_600)),
                null);
    }
}
