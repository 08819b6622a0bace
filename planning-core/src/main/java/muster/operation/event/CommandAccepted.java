package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;

/**
 * The person to whom command was offered has taken it: who had it is freed with this, and who has it now gets its own task.
 *
 * @param readBack what it said it has taken over
 */
public record CommandAccepted(
        OperationId operationId,
        RecordId delegationId,
        AssignmentId assignmentId,
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        String readBack)
        implements OperationEvent {}
