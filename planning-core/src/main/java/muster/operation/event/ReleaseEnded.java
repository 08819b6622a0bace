package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** From here on a release lets nobody know anything (rule VIC-04). */
public record ReleaseEnded(
        OperationId operationId,
        RecordId releaseId,
        Cause cause,
        @Nullable String recordedBy) implements OperationEvent {
    public enum Cause {
        /** The survivor took it back; nobody asks why. */
        REVOKED,
        EXPIRED,
        /** The agency takes no part any more. */
        RECIPIENT_LEFT
    }
}
