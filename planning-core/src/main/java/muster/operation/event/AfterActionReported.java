package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** What was learnt, beside what the events themselves tell (rule OPS-09). */
public record AfterActionReported(
        OperationId operationId,
        RecordId reportId,
        String lessons,
        @Nullable String victimCare,
        @Nullable String medical,
        String reportedBy)
        implements OperationEvent {}
