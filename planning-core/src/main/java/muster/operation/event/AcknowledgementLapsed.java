package muster.operation.event;

import java.time.Instant;
import muster.shared.AssignmentId;
import muster.shared.OperationId;

/** A read-back of the plan that stands has become too old to rely on (rule OPS-04). */
public record AcknowledgementLapsed(
        OperationId operationId, AssignmentId assignmentId, int planVersion, Instant lapsedAt)
        implements OperationEvent {}
