package muster.review;

import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Write something down for prosecutors alone. What it says is sealed before it is asked. */
public record RecordPrivilegedNote(OperationId operationId, RecordId noteId, Sealed content) {
    @TargetAggregateIdentifier
    public String stream() {
        return PrivilegedNotes.streamOf(operationId);
    }
}
