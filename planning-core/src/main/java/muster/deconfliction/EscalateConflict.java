package muster.deconfliction;

import muster.shared.ConflictId;
import muster.shared.OperationId;

/** Rule DEC-04: let the watch look at a conflict that is not resolved when the other side is to be called. Time sends it. */
public record EscalateConflict(OperationId operationId, ConflictId conflictId) implements DeconflictionCommand {}
