package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Write down that a survivor took a release back; no reason is asked for. */
public record RevokeRelease(OperationId operationId, RecordId releaseId) implements OperationCommand {}
