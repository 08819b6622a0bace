package muster.audit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.audit.event.CommandRefused;
import muster.audit.view.DecisionItem.Happened;
import muster.audit.view.DecisionItem.Outcome;
import muster.decision.DecisionRecord;
import muster.ledger.EventTypes;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.view.OperationPlan;
import muster.shared.Actor;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every accepted and every refused command of an operation, in order, read from the ledger itself: it never lags. */
@Component
public class DecisionHistory {
    private static final Pattern RULE_ID = Pattern.compile("[A-Z]{3}-\\d{2}");

    private final Ledger ledger;
    private final JsonMapper json;

    DecisionHistory(Ledger ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    /** Empty where there never was such an operation. */
    public List<DecisionItem> of(OperationId id) {
        Reading reading = new Reading();
        ledger.streamsOf(Stream.of(
                                "operation/",
                                "deconfliction/",
                                "review/",
                                "privileged/",
                                "origin/",
                                "relief/",
                                "disclosure/")
                        .map(name -> name + id)
                        .flatMap(name -> Stream.of(name, name + "/attempts"))
                        .toList())
                .forEach(reading);
        return reading.finished();
    }

    /** What hides who is under cover in the operation. */
    public UndercoverSeal seal(OperationId id) {
        return UndercoverSeal.of(ledger.stream("operation/" + id).stream());
    }

    /** The plan at that moment, the same fold as everywhere. */
    public Optional<OperationPlan> plan(OperationId id, Moment moment) {
        return Optional.ofNullable(OperationPlan.after(ledger.stream("operation/" + id).stream()
                .filter(moment::includes)
                .toList()));
    }

    /** Goes through the events once, folding the plan beside them. */
    private final class Reading implements Consumer<Recorded> {
        private final List<DecisionItem> items = new ArrayList<>();
        private @Nullable OperationPlan plan;

        @Override
        public void accept(Recorded recorded) {
            JsonNode before = tree(plan);
            plan = OperationPlan.fold(plan, recorded);
            JsonNode after = tree(plan);
            if (recorded.event() instanceof CommandRefused refused) {
                items.add(refused(recorded, refused).between(version(before), version(after)));
            } else if (recorded.metadata().containsKey(DecisionRecord.COMMAND)) {
                items.add(accepted(recorded).between(before, after));
            } else if (!items.isEmpty()) {
                items.add(items.removeLast().then(happened(recorded), after));
            }
        }

        List<DecisionItem> finished() {
            return items.stream()
                    .map(item -> item.outcome() == Outcome.REFUSED
                            ? item
                            : item.between(changed(item.before(), item.after()), changed(item.after(), item.before())))
                    .toList();
        }
    }

    private DecisionItem accepted(Recorded recorded) {
        Map<String, String> record = recorded.metadata();
        JsonNode input = parsed(record, DecisionRecord.INPUT);
        ArrayNode rules = rules(record);
        return new DecisionItem(
                recorded.position(),
                recorded.recordedAt(),
                actor(record),
                String.valueOf(record.get(DecisionRecord.COMMAND)),
                input,
                Outcome.ACCEPTED,
                named(rules),
                record.get(DecisionRecord.PACK),
                input == null || !input.has("reason")
                        ? null
                        : input.get("reason").asString(),
                List.of(happened(recorded)),
                parsed(record, DecisionRecord.FACTS),
                rules,
                null,
                null);
    }

    private DecisionItem refused(Recorded recorded, CommandRefused refused) {
        Map<String, String> record = recorded.metadata();
        return new DecisionItem(
                recorded.position(),
                recorded.recordedAt(),
                actor(record),
                refused.command(),
                parsed(record, DecisionRecord.INPUT),
                Outcome.REFUSED,
                refused.rule(),
                record.get(DecisionRecord.PACK),
                refused.reason(),
                List.of(),
                parsed(record, DecisionRecord.FACTS),
                rules(record),
                null,
                null);
    }

    private Happened happened(Recorded recorded) {
        return new Happened(
                recorded.position(),
                recorded.version(),
                EventTypes.nameOf(recorded.event().getClass()),
                json.valueToTree(recorded.event()));
    }

    private @Nullable JsonNode tree(@Nullable OperationPlan plan) {
        return plan == null ? null : json.valueToTree(plan);
    }

    private @Nullable JsonNode version(@Nullable JsonNode plan) {
        return plan == null ? null : json.createObjectNode().set("version", plan.get("version"));
    }

    /** The members of {@code one} that differ from {@code other}'s; the version always does. */
    private @Nullable JsonNode changed(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one;
        }
        ObjectNode changed = json.createObjectNode();
        one.properties().stream()
                .filter(member -> !member.getValue().equals(other.get(member.getKey())))
                .forEach(member -> changed.set(member.getKey(), member.getValue()));
        return changed;
    }

    private static @Nullable String named(@Nullable JsonNode rules) {
        TreeSet<String> names = new TreeSet<>();
        if (rules != null) {
            rules.forEach(rule -> names.add(rule.get("rule").asString()));
            names.removeIf(name -> !RULE_ID.matcher(name).matches());
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private @Nullable Actor actor(Map<String, String> record) {
        String who = record.get(DecisionRecord.ACTOR);
        return who == null ? null : json.readValue(who, Actor.class);
    }

    private @Nullable ArrayNode rules(Map<String, String> record) {
        return (ArrayNode) parsed(record, DecisionRecord.RULES);
    }

    private @Nullable JsonNode parsed(Map<String, String> record, String name) {
        String text = record.get(name);
        return text == null ? null : json.readTree(text);
    }
}
