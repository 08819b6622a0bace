package muster.origin;

import java.util.List;
import muster.decision.AggregateCopy;
import muster.decision.CommandOnOperation;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about material that its originator controls. */
public sealed interface OriginCommand extends CommandOnOperation
        permits ContributeMaterial, PermitRelease, RevokePermission, PassOnMaterial {
    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return ControlledMaterial.streamOf(operationId());
    }

    @Override
    default AggregateCopy copy(List<?> history) {
        return AggregateCopy.of(new ControlledMaterial(), stream(), history);
    }
}
