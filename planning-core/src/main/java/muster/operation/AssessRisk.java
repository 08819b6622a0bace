package muster.operation;

import java.util.Map;
import muster.shared.OperationId;
import muster.shared.RiskAssessmentId;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** Answer the threat sheet for a site. {@code matrix}: another sheet than the usual one of the jurisdiction. */
public record AssessRisk(
        OperationId operationId,
        RiskAssessmentId assessmentId,
        SiteId siteId,
        @Nullable String matrix,
        Map<String, Boolean> answers)
        implements OperationCommand {}
