package muster.deconfliction.event;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** A target's time in the index is over, and what it could be compared by is destroyed (28 CFR 23.20(h); rule INF-03). */
public record TargetPurged(OperationId operationId, RecordId targetId) implements DeconflictionEvent {}
