package muster.origin;

import muster.shared.OperationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about material that its originator controls. */
public sealed interface OriginCommand permits ContributeMaterial, PermitRelease, RevokePermission, PassOnMaterial {
    OperationId operationId();

    @TargetAggregateIdentifier
    default String stream() {
        return ControlledMaterial.streamOf(operationId());
    }
}
