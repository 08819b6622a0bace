package muster.operation.event;

import muster.agency.event.AgencyKind;
import muster.shared.AgencyId;
import muster.shared.OperationId;

/** An agency takes part from now on; its kind then decides what it may see. */
public record AgencyInvited(OperationId operationId, AgencyId agencyId, AgencyKind kind) implements OperationEvent {}
