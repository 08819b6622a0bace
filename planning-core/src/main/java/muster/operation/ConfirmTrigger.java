package muster.operation;

import java.time.Instant;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.WarrantId;

/** Say that the event came to pass on which an anticipatory warrant waits. */
public record ConfirmTrigger(
        OperationId operationId, WarrantId warrantId, OfficerId officerId, Instant at, String facts)
        implements OperationCommand {}
