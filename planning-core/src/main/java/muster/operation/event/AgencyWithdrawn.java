package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.OperationId;

/** An agency takes part no more; from here on it is told nothing. */
public record AgencyWithdrawn(OperationId operationId, AgencyId agencyId, String reason) implements OperationEvent {}
