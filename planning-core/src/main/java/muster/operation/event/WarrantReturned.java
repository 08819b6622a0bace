package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.WarrantId;

/** An executed warrant went back to the court with its inventory (rule WAR-09). */
public record WarrantReturned(OperationId operationId, WarrantId warrantId, CourtReturn filed)
        implements OperationEvent {}
