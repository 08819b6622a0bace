package muster.operation;

import muster.operation.event.PlanSections;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Lay the plan as it stands before those who approve it; without sections those of the version before stay. */
public record SubmitPlan(
        OperationId operationId,
        RecordId submissionId,
        @Nullable PlanSections sections,
        @Nullable String reason) implements OperationCommand {}
