package muster.operation.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import muster.decision.DecisionRecord;
import muster.ledger.EventTypes;
import muster.ledger.Recorded;
import muster.operation.event.OperationEvent;
import muster.shared.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One decision in the history of a plan, and what came of it.
 *
 * @param version of the operation after it: what {@code version} and {@code diff} take
 * @param position of its first event in the ledger
 * @param recordedAt UTC
 * @param command kebab-case name
 * @param actor who took it; null where a deadline did
 */
public record HistoryItem(
        long version,
        long position,
        Instant recordedAt,
        @Nullable String command,
        @Nullable Actor actor,
        List<Step> events) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param subjectId id of the operation, site, warrant, raid or assignment, or of the agency */
    public record Step(String type, String title, String subjectId) {}

    /** @return in the order of the ledger */
    public static List<HistoryItem> of(List<Recorded> history) {
        List<HistoryItem> items = new ArrayList<>();
        for (Recorded recorded : history) {
            if (recorded.event() instanceof OperationEvent event) {
                // Only the first event of a decision tells who took it; the others follow it directly.
                boolean begins = recorded.metadata().containsKey(DecisionRecord.COMMAND) || items.isEmpty();
                items.add(begins ? begun(recorded, event) : items.removeLast().then(recorded, event));
            }
        }
        return items;
    }

    private static HistoryItem begun(Recorded recorded, OperationEvent event) {
        String who = recorded.metadata().get(DecisionRecord.ACTOR);
        return new HistoryItem(
                recorded.version(),
                recorded.position(),
                recorded.recordedAt(),
                recorded.metadata().get(DecisionRecord.COMMAND),
                who == null ? null : JSON.readValue(who, Actor.class),
                List.of(step(event)));
    }

    private HistoryItem then(Recorded recorded, OperationEvent event) {
        List<Step> all = new ArrayList<>(events);
        all.add(step(event));
        return new HistoryItem(recorded.version(), position, recordedAt, command, actor, all);
    }

    private static Step step(OperationEvent event) {
        return new Step(EventTypes.nameOf(event.getClass()), Chapter.titleOf(event), Chapter.subjectOf(event));
    }
}
