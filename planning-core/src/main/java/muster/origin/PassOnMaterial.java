package muster.origin;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Give material to somebody else, as far as its originator permits it. */
public record PassOnMaterial(
        OperationId operationId, RecordId materialId, RecordId passingId, Recipient to, String purpose)
        implements OriginCommand {}
