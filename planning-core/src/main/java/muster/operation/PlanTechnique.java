package muster.operation;

import muster.operation.event.UndercoverTechnique;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** Write down what officers may do undercover, and no more. */
public record PlanTechnique(OperationId operationId, RecordId techniqueId, UndercoverTechnique technique)
        implements OperationCommand {}
