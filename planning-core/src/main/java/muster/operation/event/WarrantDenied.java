package muster.operation.event;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** A judicial officer refused the warrant. */
public record WarrantDenied(
        OperationId operationId,
        WarrantId warrantId,
        String judge,
        Instant decidedAt,
        @Nullable String reason,
        @Nullable OrderDocument document)
        implements OperationEvent {}
