package muster.deconfliction;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Rule INF-03: let a target go that nobody validated in its time. Time sends it. */
public record PurgeTarget(OperationId operationId, RecordId targetId) implements DeconflictionCommand {}
