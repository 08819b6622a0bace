package muster.deconfliction.event;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** A target was looked at again and still belongs in the index (28 CFR 23.20(h); rule INF-03). @param keptUntil anew */
public record TargetValidated(OperationId operationId, RecordId targetId, String reason, Instant keptUntil)
        implements DeconflictionEvent {}
