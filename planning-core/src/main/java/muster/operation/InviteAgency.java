package muster.operation;

import muster.shared.AgencyId;
import muster.shared.OperationId;

/** Let an agency take part, at once. */
public record InviteAgency(OperationId operationId, AgencyId agencyId) implements OperationCommand {}
