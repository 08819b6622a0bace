package muster.deconfliction;

import java.util.List;
import muster.decision.AggregateCopy;
import muster.decision.CommandOnOperation;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of the deconfliction of an operation. */
public sealed interface DeconflictionCommand extends CommandOnOperation
        permits Deconflict,
                ResolveConflict,
                RegisterTarget,
                ValidateTarget,
                PurgeTarget,
                NoticeConflicts,
                EscalateConflict {
    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return Deconfliction.streamOf(operationId());
    }

    @Override
    default AggregateCopy copy(List<?> history) {
        return AggregateCopy.of(new Deconfliction(), stream(), history);
    }
}
