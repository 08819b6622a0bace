package muster.review;

import muster.shared.OperationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the review of an operation's material. */
public sealed interface ReviewCommand permits MarkForReview, CloseReview {
    OperationId operationId();

    @TargetAggregateIdentifier
    default String stream() {
        return Review.streamOf(operationId());
    }
}
