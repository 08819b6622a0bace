package muster.operation.view;

import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A task and who has it. {@code acknowledgedVersion}: the version of the plan that was last read back (rule OPS-04). */
public record Assignment(
        AssignmentId id,
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        AssignmentRole role,
        Window window,
        @Nullable RaidId raidId,
        Status status,
        @Nullable Integer acknowledgedVersion) {

    public enum Status {
        ASSIGNED,
        RELEASED
    }

    static Assignment of(OfficerAssigned e) {
        return new Assignment(
                e.assignmentId(),
                e.officerId(),
                e.agencyId(),
                e.name(),
                e.role(),
                e.window(),
                e.raidId(),
                Status.ASSIGNED,
                null);
    }

    Assignment moved(Window to) {
        return new Assignment(id, officerId, agencyId, name, role, to, raidId, status, acknowledgedVersion);
    }

    Assignment released() {
        return new Assignment(
                id, officerId, agencyId, name, role, window, raidId, Status.RELEASED, acknowledgedVersion);
    }

    Assignment acknowledged(@Nullable Integer planVersion) {
        return new Assignment(id, officerId, agencyId, name, role, window, raidId, status, planVersion);
    }
}
