package muster.deconfliction;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Rule INF-03: keep a target longer, because it was looked at again and still belongs in the index. */
public record ValidateTarget(OperationId operationId, RecordId targetId, String reason)
        implements DeconflictionCommand {}
