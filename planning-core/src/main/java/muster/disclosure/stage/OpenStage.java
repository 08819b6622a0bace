package muster.disclosure.stage;

import java.time.Instant;
import muster.disclosure.stage.event.DisclosureStage;
import muster.shared.OperationId;
import muster.shared.RaidId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let a raid's next stage be known. Sent by its deadline, not by people. @param before see {@code StageOpened} */
public record OpenStage(OperationId operationId, RaidId raidId, DisclosureStage stage, Instant before) {
    @TargetAggregateIdentifier
    public String stream() {
        return DisclosureStages.streamOf(operationId);
    }
}
