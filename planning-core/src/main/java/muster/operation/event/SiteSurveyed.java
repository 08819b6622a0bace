package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.SiteId;

/** A site was looked at; the survey takes the place of the one before. */
public record SiteSurveyed(OperationId operationId, SiteId siteId, SiteSurvey survey) implements OperationEvent {}
