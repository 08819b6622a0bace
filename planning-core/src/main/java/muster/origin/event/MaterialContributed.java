package muster.origin.event;

import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;

/** An agency lets the lead agency know something, and nobody else without its permission. @param agencyId the originator */
public record MaterialContributed(
        OperationId operationId,
        RecordId materialId,
        AgencyId agencyId,
        String title,
        String content,
        String contributedBy)
        implements OriginEvent {}
