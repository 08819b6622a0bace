package muster.outside;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import muster.agency.Agency;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.Agreement;
import muster.disclosure.Column;
import muster.disclosure.Secrets.Secret;
import muster.disclosure.Unseen;
import muster.disclosure.WholeHistory;
import muster.ledger.EventTypes;
import muster.ledger.store.EventCodec;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A history and another that differs from it in everything that one agency may not see and in nothing else: half of the events that leave no
 * trace for it are missing, others happened instead, and every value that is not for it reads otherwise.
 */
record Twin(WholeHistory history, AgencyId agency) {
    private static final Agreement AGREEMENT =
            new Agreement(LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
    private static final EventCodec CODEC = new EventCodec();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An event, where it lies, and when it is recorded. */
    record Timed(OperationId of, String stream, Object event, Instant at) {}

    static Twin of(long seed) {
        WholeHistory history = WholeHistory.of(seed);
        List<AgencyId> agencies = List.copyOf(history.agencies().keySet());
        return new Twin(history, agencies.get(Math.floorMod(seed, agencies.size())));
    }

    Column column() {
        return history.columns().get(agency);
    }

    /** @param start when the first is recorded; each next one {@code step} later */
    List<Timed> one(Instant start, Duration step) {
        List<Timed> all = new ArrayList<>();
        history.agencies()
                .forEach((id, kind) -> all.add(new Timed(
                        history.operation(),
                        Agency.streamOf(id),
                        new AgencyEnrolled(id, "code-" + id, "name-of-" + id, kind, List.of("US-CA"), AGREEMENT),
                        start)));
        Instant at = start;
        for (OfOperation event : history.events()) {
            at = at.plus(step);
            all.add(new Timed(history.operation(), WholeHistory.streamOf(event), event, at));
        }
        return all;
    }

    /** The other one. */
    List<Timed> other(List<Timed> one) {
        RandomGenerator chance = new SplittableRandom(history.seed());
        Map<String, String> instead = instead();
        List<Timed> other = new ArrayList<>();
        for (Timed each : one) {
            boolean unseen = each.event() instanceof OfOperation event && Unseen.is(event, column(), agency);
            // Without its opening it would be no operation.
            if (chance.nextBoolean()
                    || !unseen
                    || each.event() == history.events().getFirst()) {
                other.add(renamed(each, instead));
            }
            if (each.event() instanceof OfOperation event && chance.nextInt(4) == 0) {
                OfOperation more = WholeHistory.sealed(event.operationId(), chance);
                other.add(new Timed(each.of(), WholeHistory.streamOf(more), more, each.at()));
            }
        }
        return other;
    }

    private Map<String, String> instead() {
        Map<String, String> instead = new HashMap<>();
        history.secrets()
                .filter(secret -> secret.value().length() > 7 && !secret.isFor(agency, column()))
                .map(Secret::value)
                .filter(value -> !value.equals(agency.toString()))
                .forEach(value -> instead.put(value, reworded(value)));
        history.agencies().keySet().stream()
                .filter(id -> instead.containsKey(id.toString()))
                .forEach(id -> {
                    instead.put("code-" + id, "code-" + instead.get(id.toString()));
                    instead.put("name-of-" + id, "somebody else");
                });
        return instead;
    }

    /** Of the same kind: an id for an id, words for words. */
    private static String reworded(String value) {
        UUID fresh = UUID.nameUUIDFromBytes(("twin of " + value).getBytes(StandardCharsets.UTF_8));
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? fresh.toString() : "else-" + fresh;
    }

    private static Timed renamed(Timed each, Map<String, String> instead) {
        String type = EventTypes.nameOf(each.event().getClass());
        JsonNode other = renamed(JSON.readTree(CODEC.encode(each.event())), instead);
        String id = each.stream().substring(each.stream().indexOf('/') + 1);
        String stream = each.stream().replace(id, instead.getOrDefault(id, id));
        return new Timed(
                each.of(), stream, CODEC.decode(type, EventTypes.REVISION, JSON.writeValueAsBytes(other)), each.at());
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> instead) {
        if (node.isObject()) {
            ObjectNode other = JsonNodeFactory.instance.objectNode();
            node.forEachEntry((name, value) -> other.set(name, renamed(value, instead)));
            return other;
        }
        if (node.isArray()) {
            ArrayNode other = JsonNodeFactory.instance.arrayNode();
            node.forEach(value -> other.add(renamed(value, instead)));
            return other;
        }
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(instead.getOrDefault(node.asString(), node.asString()));
        }
        // A degree that is a secret lies elsewhere.
        return node.isDouble() && instead.containsKey(Double.toString(node.asDouble()))
                ? JsonNodeFactory.instance.numberNode(node.asDouble() / 2)
                : node;
    }
}
