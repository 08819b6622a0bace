package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.WarrantId;

/** A warrant was executed; nothing more is entered on it (rule WAR-09). */
public record WarrantExecuted(OperationId operationId, WarrantId warrantId, Execution execution)
        implements OperationEvent {}
