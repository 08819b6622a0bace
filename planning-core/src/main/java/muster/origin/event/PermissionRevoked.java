package muster.origin.event;

import java.util.List;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** The originator takes a permission back. @param recalledFrom agencies that got the material under it */
public record PermissionRevoked(
        OperationId operationId,
        RecordId materialId,
        RecordId permissionId,
        List<AgencyId> recalledFrom,
        String reason,
        String revokedBy)
        implements OriginEvent {}
