package muster.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import muster.shared.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the metadata of a decision's first event, or of its refusal: everything that a replay needs. Text only,
 * for text keeps its meaning.
 */
public final class DecisionRecord {
    public static final String ACTOR = "actor";
    public static final String COMMAND = "command";
    public static final String INPUT = "input";
    public static final String FACTS = "facts";
    public static final String PACK = "pack";
    public static final String RULES = "rules";
    public static final String REQUEST = "requestId";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(
                    all -> all.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private DecisionRecord() {}

    /** On every event of a decision: the ledger's proof looks for the person here (docs/ledger-format.md, section 1). */
    public static Map<String, String> who(Actor actor) {
        return Map.of("sub", actor.sub(), "name", actor.name());
    }

    public static Map<String, String> of(
            Object command, @Nullable Facts facts, String pack, List<Finding> findings, @Nullable String requestId) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(COMMAND, nameOf(command));
        metadata.put(INPUT, JSON.writeValueAsString(command));
        metadata.put(PACK, pack);
        metadata.put(RULES, JSON.writeValueAsString(findings));
        if (facts != null) {
            metadata.putAll(who(facts.actor()));
            metadata.put(ACTOR, JSON.writeValueAsString(facts.actor()));
            metadata.put(FACTS, JSON.writeValueAsString(facts));
        }
        if (requestId != null) {
            metadata.put(REQUEST, requestId);
        }
        return metadata;
    }

    /** The command's name as people write it: {@code schedule-raid}. */
    public static String nameOf(Object command) {
        return command.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
