package muster.deconfliction.event;

import muster.shared.OfOperation;

/** Everything that can have happened in the deconfliction of an operation. */
public sealed interface DeconflictionEvent extends OfOperation
        permits OperationDeconflicted,
                ConflictAgreed,
                ConflictOverridden,
                ConflictNoticed,
                ConflictEscalated,
                ConflictEnded,
                TargetRegistered,
                TargetValidated,
                TargetPurged {}
