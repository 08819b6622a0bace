package muster.review.event;

import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;

/** A prosecutor wrote something down for prosecutors alone. What it says can be read only with a key that is kept elsewhere. */
public record PrivilegedNoteRecorded(OperationId operationId, RecordId noteId, Sealed content, String recordedBy)
        implements ReviewEvent {}
