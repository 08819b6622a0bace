package muster.disclosure;

import muster.operation.event.AssignmentMoved;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;

/** A fact as the event that would tell it today, after it was moved. */
final class Moved {
    private Moved() {}

    static RaidScheduled to(RaidScheduled raid, RaidRescheduled to) {
        return new RaidScheduled(
                raid.operationId(),
                raid.raidId(),
                raid.siteId(),
                to.window(),
                raid.entry(),
                to.warrantId(),
                raid.exception(),
                to.announcement() == null ? raid.announcement() : to.announcement(),
                raid.reasonToBelieve());
    }

    static OfficerAssigned to(OfficerAssigned task, AssignmentMoved to) {
        return new OfficerAssigned(
                task.operationId(),
                task.assignmentId(),
                task.officerId(),
                task.agencyId(),
                task.name(),
                task.subject(),
                task.role(),
                to.window(),
                to.booked(),
                task.raidId());
    }
}
