package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A person was given a task. {@code booked} is {@code window} widened by the pack's travel buffer: the time that no other operation gets (rule STF-04). */
public record OfficerAssigned(
        OperationId operationId,
        AssignmentId assignmentId,
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        @Nullable String subject,
        AssignmentRole role,
        Window window,
        Window booked,
        @Nullable RaidId raidId)
        implements OperationEvent {}
