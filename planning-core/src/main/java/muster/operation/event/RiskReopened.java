package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.SiteId;

/** Something that the risk was assessed from has changed: it must be assessed again (rule RSK-01). */
public record RiskReopened(OperationId operationId, SiteId siteId, String reason) implements OperationEvent {}
