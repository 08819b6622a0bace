package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Write down what was learnt. */
public record Report(
        OperationId operationId,
        RecordId reportId,
        String lessons,
        @Nullable String victimCare,
        @Nullable String medical)
        implements OperationCommand {}
