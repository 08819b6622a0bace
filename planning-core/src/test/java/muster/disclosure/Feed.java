package muster.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muster.ledger.Recorded;
import muster.shared.AgencyId;
import muster.shared.OfOperation;

/** What an agency is told of a history: each event disclosed on the facts before it. */
final class Feed {
    static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");

    private Feed() {}

    /** The first event is recorded on Monday at noon, each other one a second after the one before it. */
    static List<Update> of(AgencyId agency, List<? extends OfOperation> history) {
        List<Update> told = new ArrayList<>();
        Situation situation = Situation.NONE;
        Instant at = MONDAY;
        for (OfOperation event : history) {
            told.addAll(Disclosure.disclose(event, at, situation, agency));
            situation = situation.fold(event);
            at = at.plusSeconds(1);
        }
        return told;
    }

    /** What a victim specialist is told of it. */
    static List<Update> of(VictimSpecialist person, List<? extends OfOperation> history) {
        List<Recorded> recorded = new ArrayList<>();
        Instant at = MONDAY;
        for (OfOperation event : history) {
            recorded.add(Recorded.onPaper(recorded.size(), "operation/" + event.operationId(), event, at));
            at = at.plusSeconds(1);
        }
        return person.told(recorded);
    }

    /** What the last event of a history tells. */
    static List<Update> last(AgencyId agency, List<? extends OfOperation> history) {
        Situation before = situationAfter(history.subList(0, history.size() - 1));
        return Disclosure.disclose(history.getLast(), MONDAY, before, agency);
    }

    static Situation situationAfter(List<? extends OfOperation> history) {
        Situation situation = Situation.NONE;
        for (OfOperation event : history) {
            situation = situation.fold(event);
        }
        return situation;
    }

    static List<String> types(List<Update> updates) {
        return updates.stream().map(Update::type).toList();
    }

    static Set<String> members(Update update) {
        return update.data().keySet();
    }
}
