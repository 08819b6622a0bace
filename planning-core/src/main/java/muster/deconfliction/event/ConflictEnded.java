package muster.deconfliction.event;

import muster.shared.ConflictId;
import muster.shared.OperationId;

/** What a side was told of no longer stands; why is not told, for it may be the other side's plan. */
public record ConflictEnded(OperationId operationId, ConflictId conflictId) implements DeconflictionEvent {}
