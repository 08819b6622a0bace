package muster.deconfliction;

import muster.shared.ConflictId;
import muster.shared.OperationId;

/** Record an agreement with the other side, or override the conflict as the watch. */
public record ResolveConflict(OperationId operationId, ConflictId conflictId, Resolution decision, String reason)
        implements DeconflictionCommand {
    /** How a conflict ends. */
    public enum Resolution {
        AGREED,
        OVERRIDDEN
    }
}
