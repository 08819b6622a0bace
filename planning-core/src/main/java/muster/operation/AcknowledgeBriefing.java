package muster.operation;

import muster.shared.AssignmentId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/** Repeat the own task back, or write down that its bearer did; without a version the present one is meant. */
public record AcknowledgeBriefing(
        OperationId operationId,
        @Nullable AssignmentId assignmentId,
        @Nullable Integer planVersion,
        String readBack) implements OperationCommand {}
