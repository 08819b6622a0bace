package muster.operation;

import muster.shared.AgencyId;
import muster.shared.OperationId;

/** End an agency's part in the operation, and free its people. */
public record WithdrawAgency(OperationId operationId, AgencyId agencyId, String reason) implements OperationCommand {}
