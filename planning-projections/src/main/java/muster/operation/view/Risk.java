package muster.operation.view;

import java.util.List;
import java.util.Map;
import muster.operation.event.AssignmentRole;
import muster.operation.event.RiskAssessed;
import muster.shared.RiskAssessmentId;

/** How dangerous a site is held to be, by which matrix and answers; once reopened it is to be assessed again. */
public record Risk(
        RiskAssessmentId assessmentId,
        Status status,
        String matrix,
        String pack,
        Map<String, Boolean> answers,
        int score,
        String band,
        List<String> resources,
        AssignmentRole approver) {
    public enum Status {
        ASSESSED,
        REOPENED
    }

    static Risk of(RiskAssessed e) {
        return new Risk(
                e.assessmentId(),
                Status.ASSESSED,
                e.matrix(),
                e.pack(),
                e.answers(),
                e.score(),
                e.band(),
                e.resources(),
                e.approver());
    }

    Risk reopened() {
        return new Risk(assessmentId, Status.REOPENED, matrix, pack, answers, score, band, resources, approver);
    }
}
