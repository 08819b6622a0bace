package muster.operation.event;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** The teams were briefed on one version of the plan (rule OPS-04). */
public record BriefingHeld(
        OperationId operationId,
        RecordId briefingId,
        int planVersion,
        String hash,
        Instant at,
        String heldBy,
        @Nullable String notes)
        implements OperationEvent {}
