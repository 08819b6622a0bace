package muster.disclosure.view;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyEvent;
import muster.disclosure.Situation;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.event.AgencyInvited;
import muster.operation.event.OperationOpened;
import muster.shared.AgencyId;
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

    /** Agencies of which every event since their enrolment was told here. */
    private final Set<AgencyId> followed = new HashSet<>();

    private final Ledger ledger;
    /** Of an operation that is yet to be opened: whose seat is lost. */
    private Situation beginning = Situation.NONE;

    Situations(Ledger ledger) {
        this.ledger = ledger;
    }

    void forget() {
        kept.clear();
        followed.clear();
        beginning = Situation.NONE;
    }

    Situation before(OfOperation event, Recorded recorded) {
        if (event instanceof OperationOpened) {
            return beginning;
        }
        Situation known = kept.get(event.operationId());
        if (known == null) {
            return folded(event.operationId(), recorded.position());
        }
        return event instanceof AgencyInvited invited && !followed.contains(invited.agencyId())
                ? seated(known, invited, recorded.position())
                : known;
    }

    /** To be told of every event's. */
    void after(OfOperation event, Situation after) {
        kept.put(event.operationId(), after);
    }

    /** To be told of every event of an agency. */
    void after(AgencyEvent event) {
        if (event instanceof AgencyEnrolled) {
            followed.add(event.agencyId());
        }
        beginning = beginning.fold(event);
        kept.replaceAll((operation, situation) -> situation.fold(event));
    }

    private Situation folded(OperationId operation, long end) {
        return fold(beginning, OperationStreams.of(ledger, operation), end);
    }

    /** With what became of the seat of an agency that was enrolled before this began to listen. */
    private Situation seated(Situation known, AgencyInvited event, long end) {
        return fold(known, ledger.stream(OperationStreams.streamOf(event)), end);
    }

    private static Situation fold(Situation begun, List<Recorded> history, long end) {
        Situation situation = begun;
        for (Recorded recorded : history) {
            if (recorded.position() < end) {
                situation = switch (recorded.event()) {
                    case OfOperation event -> situation.fold(event);
                    case AgencyEvent event -> situation.fold(event);
                    default -> situation;
                };
            }
        }
        return situation;
    }
}
