package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Answer, as a supervisor or as a prosecutor, for what officers may do undercover. */
public record ApproveTechnique(
        OperationId operationId,
        RecordId techniqueId,
        @Nullable String reason) implements OperationCommand {}
