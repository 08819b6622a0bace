package muster.deconfliction.event;

import muster.shared.ConflictId;
import muster.shared.OperationId;

/** One side recorded what both contacts agreed on. The conflict is resolved when the other side has as well. */
public record ConflictAgreed(OperationId operationId, ConflictId conflictId, String agreement)
        implements DeconflictionEvent {}
