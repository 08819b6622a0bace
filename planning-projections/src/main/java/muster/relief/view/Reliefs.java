package muster.relief.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muster.decision.ReliefOnFile;
import muster.ledger.store.Ledger;
import muster.ledger.store.Streams;
import muster.relief.event.ReliefRecorded;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;
import org.springframework.stereotype.Component;

/** What federal agencies keep of survivors (rule VIC-07), read from the ledger itself: no row that others read moves with it. */
@Component
public class Reliefs {
    private final Ledger ledger;

    Reliefs(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One record, and nothing of what it says. */
    public record Kept(RecordId id, SurvivorRef survivorRef, Sealed status, String recordedBy, Instant recordedAt) {}

    /** What that agency wrote, of each survivor the last. */
    public List<Kept> of(AgencyId agency, OperationId operation) {
        Map<SurvivorRef, Kept> last = new LinkedHashMap<>();
        for (var recorded : ledger.stream("relief/" + operation)) {
            if (recorded.event() instanceof ReliefRecorded e && e.agencyId().equals(agency)) {
                last.put(
                        e.survivorRef(),
                        new Kept(e.recordId(), e.survivorRef(), e.status(), e.recordedBy(), recorded.recordedAt()));
            }
        }
        return new ArrayList<>(last.values());
    }

    /** Whether somebody is left out in what that agency wrote. */
    public boolean lacks(List<Kept> kept, OperationId operation) {
        Set<SurvivorRef> known = kept.stream().map(Kept::survivorRef).collect(Collectors.toSet());
        return onFile(operation).lacks(known);
    }

    public ReliefOnFile onFile(OperationId operation) {
        return onFile(operation, Streams.of(ledger), new HashMap<>());
    }

    /** @param readAt is told up to which position each stream was read */
    public ReliefOnFile onFile(OperationId operation, Streams streams, Map<String, Long> readAt) {
        return new WhoWasMet(streams).in(operation, readAt);
    }
}
