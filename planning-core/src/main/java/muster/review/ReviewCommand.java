package muster.review;

import java.util.List;
import muster.decision.AggregateCopy;
import muster.decision.CommandOnOperation;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the review of an operation's material. */
public sealed interface ReviewCommand extends CommandOnOperation permits MarkForReview, CloseReview {
    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return Review.streamOf(operationId());
    }

    @Override
    default AggregateCopy copy(List<?> history) {
        return AggregateCopy.of(new Review(), stream(), history);
    }
}
