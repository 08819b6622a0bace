package muster.disclosure.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import muster.disclosure.Situation;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import org.springframework.stereotype.Component;

/** The situation of an operation just before an event: the last one folded, or folded again from the ledger. */
@Component
class Situations {
    private final Cache<OperationId, Situation> cache =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Ledger ledger;

    Situations(Ledger ledger) {
        this.ledger = ledger;
    }

    void forget() {
        cache.invalidateAll();
    }

    Situation before(OfOperation event, Recorded recorded) {
        Situation known = cache.getIfPresent(event.operationId());
        Situation before = known == null ? folded(event.operationId(), recorded.position()) : known;
        cache.put(event.operationId(), before.fold(event));
        return before;
    }

    private Situation folded(OperationId operation, long end) {
        Situation situation = Situation.NONE;
        for (Recorded recorded : OperationStreams.of(ledger, operation)) {
            if (recorded.position() < end && recorded.event() instanceof OfOperation event) {
                situation = situation.fold(event);
            }
        }
        return situation;
    }
}
