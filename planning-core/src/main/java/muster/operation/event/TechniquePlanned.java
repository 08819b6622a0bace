package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** What officers may do undercover was written into the plan (rule STF-11); it takes the place of what was there before. */
public record TechniquePlanned(
        OperationId operationId,
        RecordId techniqueId,
        UndercoverTechnique technique,
        String plannedBy,
        String plannedByName)
        implements OperationEvent {}
