package muster.operation.event;

import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/** An assigned person repeated the task back and accepts it (rule OPS-04). {@code recordedBy}: who wrote it down, where it was not the person. */
public record BriefingAcknowledged(
        OperationId operationId,
        AssignmentId assignmentId,
        OfficerId officerId,
        int planVersion,
        String readBack,
        @Nullable String recordedBy)
        implements OperationEvent {}
