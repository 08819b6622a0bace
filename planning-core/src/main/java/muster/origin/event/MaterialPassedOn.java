package muster.origin.event;

import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Material went to somebody else, word for word as it stands here.
 *
 * @param originator whose it is
 * @param agencyId who got it
 * @param outside who got it outside the task force, in words; one of the two is there
 * @param permissionId under which; none where the originator passed on what is its own
 */
public record MaterialPassedOn(
        OperationId operationId,
        RecordId materialId,
        RecordId passingId,
        AgencyId originator,
        @Nullable AgencyId agencyId,
        @Nullable String outside,
        String title,
        String content,
        String purpose,
        @Nullable RecordId permissionId,
        String passedOnBy)
        implements OriginEvent {}
