package muster.shared.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.decision.Decision;
import muster.decision.DecisionRecord;
import muster.ledger.store.NewEvent;
import org.jspecify.annotations.Nullable;

/**
 * A command that begins a stream, and what was decided on it before anything is stored.
 *
 * @param id of what begins
 */
public record Begun(Object command, String stream, Object id, Decision decision) {
    /** As the ledger gets them of an aggregate: the first with the decision's record. */
    static List<NewEvent> events(List<Begun> all, @Nullable String requestId) {
        return all.stream().flatMap(each -> each.events(requestId).stream()).toList();
    }

    private List<NewEvent> events(@Nullable String requestId) {
        List<NewEvent> events = new ArrayList<>();
        Map<String, String> record =
                DecisionRecord.of(command, decision.facts(), decision.pack(), decision.findings(), requestId);
        for (Object event : decision.events()) {
            events.add(new NewEvent(UUID.randomUUID(), stream, (long) events.size(), event, record));
            record = DecisionRecord.who(decision.facts().actor());
        }
        return events;
    }
}
