package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Close the operation; {@code withoutReport}: why it is closed before its report is written (rule OPS-09). */
public record Close(
        OperationId operationId,
        RecordId closureId,
        String reason,
        @Nullable String withoutReport) implements OperationCommand {}
