package muster.policy.change;

import java.util.List;
import muster.policy.event.PackOnRecord;
import muster.policy.event.PacksChanged;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Put on record which packs are carried, where they are others than before. Sent by the service when it starts. */
public record RecordPacks(List<PackOnRecord> carried) {
    public RecordPacks {
        carried = List.copyOf(carried);
    }

    @TargetAggregateIdentifier
    public String stream() {
        return PacksChanged.STREAM;
    }
}
