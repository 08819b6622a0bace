package muster.operation;

import java.time.Instant;
import muster.operation.event.OrderDocument;
import muster.shared.OperationId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** Refuse a warrant, or transcribe that a court refused it. */
public record DenyWarrant(
        OperationId operationId,
        WarrantId warrantId,
        String judge,
        Instant decidedAt,
        @Nullable String reason,
        @Nullable OrderDocument document)
        implements OperationCommand {}
