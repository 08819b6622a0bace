package muster.relief;

import java.util.List;
import muster.decision.AggregateCopy;
import muster.decision.CommandOnOperation;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Write down, as the federal agency, what was done for a survivor. What it says is sealed before it is asked. */
public record RecordRelief(OperationId operationId, RecordId recordId, SurvivorRef survivorRef, Sealed status)
        implements CommandOnOperation {
    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Relief.streamOf(operationId);
    }

    @Override
    public AggregateCopy copy(List<?> history) {
        return AggregateCopy.of(new Relief(), stream(), history);
    }
}
