package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** An agency turned one version of the plan down. */
public record PlanRejected(
        OperationId operationId,
        RecordId approvalId,
        AgencyId agencyId,
        int planVersion,
        String hash,
        String rejectedBy,
        String rejectedByName,
        @Nullable String reason)
        implements OperationEvent {}
