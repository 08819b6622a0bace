package muster.review.event;

import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** A prosecutor has looked at what was marked. @param duplicateOf the mark under which the same is looked at */
public record ReviewClosed(
        OperationId operationId,
        RecordId markId,
        ReviewOutcome outcome,
        @Nullable RecordId duplicateOf,
        String reason,
        String closedBy,
        String closedByName)
        implements ReviewEvent {}
