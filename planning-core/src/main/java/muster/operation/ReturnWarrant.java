package muster.operation;

import java.util.List;
import muster.decision.RuleOverride;
import muster.operation.event.CourtReturn;
import muster.shared.OperationId;
import muster.shared.WarrantId;

/** Record that an executed warrant went back to the court. */
public record ReturnWarrant(
        OperationId operationId, WarrantId warrantId, CourtReturn filed, List<RuleOverride> overrides)
        implements OperationCommand {
    public ReturnWarrant {
        overrides = RuleOverride.orNone(overrides);
    }
}
