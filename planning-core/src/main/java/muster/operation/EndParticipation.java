package muster.operation;

import muster.shared.AgencyId;
import muster.shared.OperationId;

/** Let an agency that has lost its seat take part no more. Sent after the loss, not by people. */
public record EndParticipation(OperationId operationId, AgencyId agencyId) implements OperationCommand {}
