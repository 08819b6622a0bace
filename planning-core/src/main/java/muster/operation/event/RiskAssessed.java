package muster.operation.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.shared.OperationId;
import muster.shared.RiskAssessmentId;
import muster.shared.SiteId;

/**
 * The risk of a site was assessed, with the answers that its score came from (rule RSK-04).
 *
 * @param pack version of the pack that the matrix is of
 * @param resources what the band asks for beside people
 * @param approver the task of the person whose approval the band asks for
 * @param entries the manners of entry that it was assessed for
 */
public record RiskAssessed(
        OperationId operationId,
        RiskAssessmentId assessmentId,
        SiteId siteId,
        String matrix,
        String pack,
        Map<String, Boolean> answers,
        int score,
        String band,
        List<String> resources,
        AssignmentRole approver,
        Set<Entry> entries)
        implements OperationEvent {}
