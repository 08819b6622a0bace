package muster.operation.event;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** A judicial officer sent the application back; a revised one is a new request. */
public record WarrantReturnedForRevision(
        OperationId operationId,
        WarrantId warrantId,
        String judge,
        Instant decidedAt,
        @Nullable String reason,
        @Nullable OrderDocument document)
        implements OperationEvent {}
