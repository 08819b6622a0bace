package muster.operation;

import muster.shared.OperationId;
import muster.shared.WarrantId;

/** Let a warrant lapse whose time has run out. Sent by its deadline, not by people. */
public record ExpireWarrant(OperationId operationId, WarrantId warrantId) implements OperationCommand {}
