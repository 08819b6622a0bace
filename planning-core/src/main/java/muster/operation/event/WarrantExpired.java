package muster.operation.event;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.WarrantId;

/** The time of a warrant that nobody had executed ran out: nothing rests on it from then on (rule WAR-06). */
public record WarrantExpired(OperationId operationId, WarrantId warrantId, Instant expiredAt)
        implements OperationEvent {}
