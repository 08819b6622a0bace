package muster.deconfliction.event;

import muster.shared.OperationId;

/** Everything that can have happened in the deconfliction of an operation. */
public sealed interface DeconflictionEvent
        permits OperationDeconflicted, ConflictAgreed, ConflictOverridden, TargetRegistered {
    OperationId operationId();
}
