package muster.operation.event;

import java.util.List;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** Somebody is in imminent danger: the operation starts although its plan is not ready (rule OPS-07). {@code gaps}: the gates that were not green. */
public record EmergencyStarted(
        OperationId operationId,
        RecordId decisionId,
        String reason,
        List<GateResult> gaps,
        String startedBy,
        String startedByName)
        implements OperationEvent {}
