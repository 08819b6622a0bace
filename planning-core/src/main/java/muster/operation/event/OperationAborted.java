package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** Called off, everywhere or at one site; everybody stands down (rule OPS-06). */
public record OperationAborted(
        OperationId operationId, RecordId abortId, @Nullable SiteId siteId, String reason, String abortedBy)
        implements OperationEvent {}
