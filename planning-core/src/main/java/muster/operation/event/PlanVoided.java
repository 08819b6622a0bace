package muster.operation.event;

import java.util.List;
import muster.shared.OperationId;

/** Something material changed: approvals and acknowledgements of that version no longer count (rules OPS-03, OPS-04, WAR-06). {@code changed}: the parts that differ. */
public record PlanVoided(OperationId operationId, int planVersion, List<String> changed) implements OperationEvent {}
