package muster.review;

import muster.review.event.ReviewOutcome;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Say, as a prosecutor, what becomes of what was marked. */
public record CloseReview(
        OperationId operationId,
        RecordId markId,
        ReviewOutcome outcome,
        @Nullable RecordId duplicateOf,
        String reason) implements ReviewCommand {}
