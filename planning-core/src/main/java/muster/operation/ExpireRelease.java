package muster.operation;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Let a release end whose time is over. Sent by its deadline, not by people. */
public record ExpireRelease(OperationId operationId, RecordId releaseId) implements OperationCommand {}
