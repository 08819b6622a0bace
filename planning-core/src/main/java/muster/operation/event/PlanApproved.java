package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** An agency approved its part of one version of the plan (rules OPS-02, OPS-03). */
public record PlanApproved(
        OperationId operationId,
        RecordId approvalId,
        AgencyId agencyId,
        int planVersion,
        String hash,
        String approvedBy,
        String approvedByName,
        @Nullable String reason)
        implements OperationEvent {}
