package muster.operation;

import muster.operation.event.RecusalGround;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** Keep a person with a conflict of interest out of the operation. */
public record RecuseOfficer(
        OperationId operationId, RecordId recusalId, OfficerId officerId, RecusalGround ground, String reason)
        implements OperationCommand {}
