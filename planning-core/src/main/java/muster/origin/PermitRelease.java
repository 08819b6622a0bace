package muster.origin;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** Permit, as the originator, that material is passed on to somebody until some moment. */
public record PermitRelease(
        OperationId operationId, RecordId materialId, RecordId permissionId, Recipient to, Instant until, String reason)
        implements OriginCommand {}
