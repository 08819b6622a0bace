package muster.operation;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Brief the teams on the plan as submitted; {@code heldAt} is now unless it is given. */
public record HoldBriefing(
        OperationId operationId,
        RecordId briefingId,
        @Nullable Instant heldAt,
        @Nullable String notes) implements OperationCommand {}
