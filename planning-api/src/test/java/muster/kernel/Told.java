package muster.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.disclosure.Disclosure;
import muster.disclosure.ReleasedUpdates;
import muster.disclosure.Situation;
import muster.disclosure.Update;
import muster.disclosure.view.AgencyModel;
import muster.ledger.Recorded;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that one agency is told by the log from its first event to its last: nothing but {@code disclose}, {@code fold}. */
final class Told {
    /** A line of the feed, as stored. */
    record Line(long seq, String type, OperationId operation, Instant occurredAt, Instant recordedAt, String data) {}

    private final AgencyId agency;
    private final JsonMapper json;
    private final List<Line> feed = new ArrayList<>();
    private final Map<OperationId, List<ObjectNode>> models = new LinkedHashMap<>();

    private Told(AgencyId agency, JsonMapper json) {
        this.agency = agency;
        this.json = json;
    }

    static Told to(AgencyId agency, List<Recorded> log, JsonMapper json) {
        Told told = new Told(agency, json);
        Map<OperationId, Situation> situations = new HashMap<>();
        for (Recorded recorded : log) {
            if (recorded.event() instanceof OfOperation event) {
                Situation before = situations.getOrDefault(event.operationId(), Situation.NONE);
                Disclosure.disclose(event, recorded.recordedAt(), before, agency)
                        .forEach(update -> told.tell(update, recorded.recordedAt()));
                situations.put(event.operationId(), before.fold(event));
            }
        }
        return told;
    }

    AgencyId agency() {
        return agency;
    }

    List<Line> feed() {
        return feed;
    }

    /** By operation, in the order in which the agency learnt of them. */
    Map<OperationId, String> models() {
        Map<OperationId, String> last = new LinkedHashMap<>();
        models.forEach((operation, all) -> last.put(operation, text(all.getLast())));
        return last;
    }

    /** The model after the first updates on an operation. */
    String model(OperationId operation, int updates) {
        return text(models.get(operation).get(updates - 1));
    }

    /** The model at a moment; null where nothing was told until then. */
    String model(OperationId operation, Instant asOf) {
        long until = feed.stream()
                .filter(line ->
                        line.operation().equals(operation) && !line.recordedAt().isAfter(asOf))
                .count();
        return until == 0 ? null : model(operation, (int) until);
    }

    /** The model at a moment as the agency reads it later: without what rested on a release that has ended since. */
    String readLater(OperationId operation, Instant asOf) {
        ObjectNode model = null;
        for (Line line : feed) {
            if (line.operation().equals(operation) && !line.recordedAt().isAfter(asOf)) {
                model = AgencyModel.fold(model, line.type(), (ObjectNode) json.readTree(line.data()));
            }
        }
        return model == null ? null : text(model);
    }

    private Line without(Line line, OperationId operation, String release) {
        boolean rested = line.operation().equals(operation)
                && ReleasedUpdates.TYPES.contains(line.type())
                && line.data().contains(release);
        return rested
                ? new Line(
                        line.seq(),
                        line.type(),
                        operation,
                        line.occurredAt(),
                        line.recordedAt(),
                        "{\"releaseId\":\"" + release + "\"}")
                : line;
    }

    private void tell(Update update, Instant recordedAt) {
        ObjectNode data = json.valueToTree(update.data());
        if (ReleasedUpdates.isEnd(update.type())) {
            String release = data.path("releaseId").asString();
            feed.replaceAll(line -> without(line, update.operationId(), release));
        }
        feed.add(new Line(
                feed.size() + 1L, update.type(), update.operationId(), update.occurredAt(), recordedAt, text(data)));
        List<ObjectNode> known = models.computeIfAbsent(update.operationId(), id -> new ArrayList<>());
        known.add(AgencyModel.fold(known.isEmpty() ? null : known.getLast(), update.type(), data));
    }

    private String text(ObjectNode node) {
        return json.writeValueAsString(node);
    }
}
