package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Start although the plan is not ready, because somebody is in imminent danger. */
public record StartEmergency(OperationId operationId, RecordId decisionId, String reason) implements OperationCommand {}
