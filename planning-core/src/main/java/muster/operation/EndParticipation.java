package muster.operation;

import muster.shared.AgencyId;
import muster.shared.OperationId;

/**
 * Let an agency that has lost its seat take part no more. Sent after the loss, not by people.
 *
 * @param invitation the version of the operation's stream at which the agency was invited to the part that it lost
 */
public record EndParticipation(OperationId operationId, AgencyId agencyId, long invitation)
        implements OperationCommand {}
