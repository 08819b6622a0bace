package muster.deconfliction.event;

import java.time.Instant;
import muster.shared.ConflictId;
import muster.shared.OperationId;

/**
 * Rule DEC-04: the time to call the other side is over and the conflict is not resolved. The watch is to look at it.
 *
 * @param contactBy when the other side was to be called, the same for both
 */
public record ConflictEscalated(OperationId operationId, ConflictId conflictId, Instant contactBy)
        implements DeconflictionEvent {}
