package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;

/**
 * Command was offered to a person (rule STF-10). Whoever has it goes on commanding until that person accepts; a later offer takes
 * the place of this one.
 *
 * @param assignmentId the task of whoever commands
 * @param subject who alone can accept
 */
public record CommandDelegated(
        OperationId operationId,
        RecordId delegationId,
        AssignmentId assignmentId,
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        String subject,
        String reason,
        String delegatedBy)
        implements OperationEvent {}
