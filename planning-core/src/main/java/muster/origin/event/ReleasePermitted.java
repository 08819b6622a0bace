package muster.origin.event;

import java.time.Instant;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * The originator lets others pass its material on.
 *
 * @param agencyId to which agency
 * @param outside to whom outside the task force, in words; one of the two is there
 * @param until before when
 */
public record ReleasePermitted(
        OperationId operationId,
        RecordId materialId,
        RecordId permissionId,
        @Nullable AgencyId agencyId,
        @Nullable String outside,
        Instant until,
        String reason,
        String permittedBy)
        implements OriginEvent {}
