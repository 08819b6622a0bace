package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Everyone and everything is accounted for; nothing more is decided here (rule OPS-09). */
public record OperationClosed(OperationId operationId, RecordId closureId, String reason, String closedBy)
        implements OperationEvent {}
