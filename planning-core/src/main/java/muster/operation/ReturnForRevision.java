package muster.operation;

import java.time.Instant;
import muster.operation.event.OrderDocument;
import muster.shared.OperationId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** Send a warrant's application back, or transcribe that a court did. */
public record ReturnForRevision(
        OperationId operationId,
        WarrantId warrantId,
        String judge,
        Instant decidedAt,
        @Nullable String reason,
        @Nullable OrderDocument document)
        implements OperationCommand {}
