package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** Call the operation off, everywhere or at one site. */
public record Abort(
        OperationId operationId, RecordId abortId, @Nullable SiteId siteId, String reason)
        implements OperationCommand {}
