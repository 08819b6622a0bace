package muster.origin;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Take a permission back: nothing more is passed on under it, and who got something is told. */
public record RevokePermission(OperationId operationId, RecordId materialId, RecordId permissionId, String reason)
        implements OriginCommand {}
