package muster.operation.event;

import java.util.List;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Whether the operation goes: a person's decision on the gates as they stood. {@code gatesHash}: SHA-256 of that snapshot (rule OPS-05). */
public record GoDecided(
        OperationId operationId,
        RecordId decisionId,
        GoDecision decision,
        @Nullable String reason,
        List<Waiver> waivers,
        int planVersion,
        List<GateResult> gates,
        String gatesHash,
        String decidedBy,
        String decidedByName)
        implements OperationEvent {}
