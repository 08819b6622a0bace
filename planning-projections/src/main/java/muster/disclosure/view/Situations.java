package muster.disclosure.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import muster.disclosure.Situation;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.event.OperationEvent;
import muster.shared.OperationId;
import org.springframework.stereotype.Component;

/** The situation of an operation just before an event: the last one folded, or folded again from the ledger. */
@Component
class Situations {
    private record Known(long version, Situation situation) {}

    private final Cache<OperationId, Known> cache =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Ledger ledger;

    Situations(Ledger ledger) {
        this.ledger = ledger;
    }

    Situation before(OperationEvent event, Recorded recorded) {
        Known known = cache.getIfPresent(event.operationId());
        Situation before = known != null && known.version() == recorded.version() - 1
                ? known.situation()
                : folded(recorded.stream(), recorded.version());
        cache.put(event.operationId(), new Known(recorded.version(), before.fold(event)));
        return before;
    }

    private Situation folded(String stream, long end) {
        Situation situation = Situation.NONE;
        for (Recorded recorded : ledger.stream(stream)) {
            if (recorded.version() < end && recorded.event() instanceof OperationEvent event) {
                situation = situation.fold(event);
            }
        }
        return situation;
    }
}
