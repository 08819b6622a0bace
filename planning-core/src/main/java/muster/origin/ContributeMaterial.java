package muster.origin;

import muster.shared.OperationId;
import muster.shared.RecordId;

/** Let the lead agency know something that goes no further without your agency's permission. */
public record ContributeMaterial(OperationId operationId, RecordId materialId, String title, String content)
        implements OriginCommand {}
