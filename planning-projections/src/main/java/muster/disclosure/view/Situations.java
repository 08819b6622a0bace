package muster.disclosure.view;

import java.util.LinkedHashMap;
import java.util.Map;
import muster.disclosure.Situation;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.event.OperationOpened;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import org.springframework.stereotype.Component;

/** The situation of an operation just before an event: the last one folded, or folded again from the ledger. For one thread at a time. */
@Component
class Situations {
    private static final int KEPT = 1_000;

    private final Map<OperationId, Situation> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OperationId, Situation> eldest) {
            return size() > KEPT;
        }
    };

    private final Ledger ledger;

    Situations(Ledger ledger) {
        this.ledger = ledger;
    }

    void forget() {
        kept.clear();
    }

    Situation before(OfOperation event, Recorded recorded) {
        if (event instanceof OperationOpened) {
            return Situation.NONE;
        }
        Situation known = kept.get(event.operationId());
        return known == null ? folded(event.operationId(), recorded.position()) : known;
    }

    /** To be told of every event's. */
    void after(OfOperation event, Situation after) {
        kept.put(event.operationId(), after);
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
