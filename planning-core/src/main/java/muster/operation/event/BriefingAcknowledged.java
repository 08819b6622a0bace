package muster.operation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * An assigned person repeated the task back and accepts it (rule OPS-04).
 *
 * @param recordedBy who wrote it down, where it was not the person
 * @param standsUntil from then on it is too old; null where it was recorded before read-backs grew old
 */
public record BriefingAcknowledged(
        OperationId operationId,
        AssignmentId assignmentId,
        OfficerId officerId,
        int planVersion,
        String readBack,
        @Nullable String recordedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant standsUntil)
        implements OperationEvent {
    public BriefingAcknowledged(
            OperationId operationId,
            AssignmentId assignmentId,
            OfficerId officerId,
            int planVersion,
            String readBack,
            @Nullable String recordedBy) {
        this(operationId, assignmentId, officerId, planVersion, readBack, recordedBy, null);
    }

    public boolean standsAt(Instant at) {
        return standsUntil == null || at.isBefore(standsUntil);
    }
}
