package muster.deconfliction.event;

import muster.shared.ConflictId;
import muster.shared.OperationId;

/** The watch decided that both may go on. */
public record ConflictOverridden(OperationId operationId, ConflictId conflictId, String reason)
        implements DeconflictionEvent {}
