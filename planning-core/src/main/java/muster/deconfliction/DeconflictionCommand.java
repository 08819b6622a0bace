package muster.deconfliction;

import muster.shared.OperationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of the deconfliction of an operation. */
public sealed interface DeconflictionCommand
        permits Deconflict,
                ResolveConflict,
                RegisterTarget,
                ValidateTarget,
                PurgeTarget,
                NoticeConflicts,
                EscalateConflict {
    OperationId operationId();

    @TargetAggregateIdentifier
    default String stream() {
        return Deconfliction.streamOf(operationId());
    }
}
