package muster.review;

import java.util.List;
import muster.decision.AggregateCopy;
import muster.decision.CommandOnOperation;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Write something down for prosecutors alone. What it says is sealed before it is asked. */
public record RecordPrivilegedNote(OperationId operationId, RecordId noteId, Sealed content)
        implements CommandOnOperation {
    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return PrivilegedNotes.streamOf(operationId);
    }

    @Override
    public AggregateCopy copy(List<?> history) {
        return AggregateCopy.of(new PrivilegedNotes(), stream(), history);
    }
}
