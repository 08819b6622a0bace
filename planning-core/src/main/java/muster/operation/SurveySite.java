package muster.operation;

import muster.operation.event.SiteSurvey;
import muster.shared.OperationId;
import muster.shared.SiteId;

/** Say what is known of a site: ways in, people, hazards, help, places to gather. */
public record SurveySite(OperationId operationId, SiteId siteId, SiteSurvey survey) implements OperationCommand {}
