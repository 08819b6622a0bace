package muster.operation;

import muster.shared.OperationId;
import muster.shared.WarrantId;

/** Give up a warrant, or the application for it. */
public record WithdrawWarrant(OperationId operationId, WarrantId warrantId, String reason)
        implements OperationCommand {}
