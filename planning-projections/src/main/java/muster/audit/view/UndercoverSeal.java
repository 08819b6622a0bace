package muster.audit.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.disclosure.Column;
import muster.disclosure.Matrix;
import muster.disclosure.Sight;
import muster.ledger.Recorded;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.shared.OfficerId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Who is, was or will be under cover in an operation: an auditor sees that somebody is and what was decided, and a stand-in where it says
 * who. The same person has the same stand-in in all answers about the operation. Pure.
 */
public final class UndercoverSeal {
    /** No part of a longer word: a short name stands in many. */
    private static final String WORD = "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])";

    /** How a decision's input and facts stand in its record: there a name with a quotation mark is written in another way. */
    private static final Pattern JSON_WITHIN = Pattern.compile("\\s*[\\[{]");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of an auditor who said why he must know. */
    public static final UndercoverSeal BROKEN = new UndercoverSeal(Map.of());

    private static final String BADGE = "badge";

    /** What names the person, and what stands there instead. */
    private final Map<String, String> standIns;

    private final Pattern words;

    private UndercoverSeal(Map<String, String> standIns) {
        this.standIns = standIns;
        this.words = Pattern.compile(WORD.formatted(standIns.keySet().stream()
                // One may be part of another.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"))));
    }

    /** @param history of the operation, whole: who goes under cover later is sealed in what came before as well */
    static UndercoverSeal of(Stream<Recorded> history) {
        if (Matrix.UNDERCOVER.seenBy(Column.AUD) != Sight.SEALED) {
            return BROKEN;
        }
        Map<OfficerId, String> people = new HashMap<>();
        Map<String, String> standIns = new HashMap<>();
        history.map(Recorded::event)
                .filter(OfficerAssigned.class::isInstance)
                .map(OfficerAssigned.class::cast)
                .filter(task -> task.role() == AssignmentRole.UNDERCOVER)
                .forEach(task -> {
                    String standIn = people.computeIfAbsent(task.officerId(), id -> "sealed-" + (people.size() + 1));
                    Stream.of(task.officerId().toString(), task.name(), Objects.requireNonNullElse(task.subject(), ""))
                            .filter(word -> !word.isBlank())
                            .forEach(word -> standIns.put(word, standIn));
                });
        return new UndercoverSeal(standIns);
    }

    public boolean hidesNobody() {
        return standIns.isEmpty();
    }

    /** The answer with the stand-ins; the very same where nobody is hidden. */
    public JsonNode over(JsonNode answer) {
        return hidesNobody() ? answer : sealed(answer);
    }

    /** Whether stored bytes say who it is: JSON, whose texts may hold JSON again. What cannot be read may name anybody. */
    public boolean isNamedIn(byte[] json) {
        try {
            return !hidesNobody() && isNamedIn(JSON.readTree(json));
        } catch (JacksonException e) {
            return true;
        }
    }

    private boolean isNamedIn(JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .anyMatch(member -> isNamedIn(member.getKey()) || isNamedIn(member.getValue()));
            case ArrayNode array -> array.valueStream().anyMatch(this::isNamedIn);
            case StringNode text -> isNamedIn(text.stringValue());
            default -> false;
        };
    }

    private boolean isNamedIn(String text) {
        return words.matcher(text).find() || JSON_WITHIN.matcher(text).lookingAt() && isNamedWithin(text);
    }

    private boolean isNamedWithin(String text) {
        try {
            return isNamedIn(JSON.readTree(text));
        } catch (JacksonException e) {
            // Words that people wrote, which were searched as they are.
            return false;
        }
    }

    private JsonNode sealed(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> sealed(object);
            case ArrayNode array -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(each -> all.add(sealed(each)));
                yield all;
            }
            case StringNode text -> StringNode.valueOf(sealed(text.stringValue()));
            default -> node;
        };
    }

    private JsonNode sealed(ObjectNode object) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        object.forEachEntry((name, value) -> all.set(sealed(name), sealed(value)));
        // On file beside the name, and in no event of the operation.
        JsonNode name = object.get("name");
        if (name != null && all.hasNonNull(BADGE) && !name.equals(all.get("name"))) {
            all.set(BADGE, all.get("name"));
        }
        return all;
    }

    private String sealed(String text) {
        return words.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(standIns.get(found.group()))));
    }
}
