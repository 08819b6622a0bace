package muster.audit.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import muster.shared.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * One decision as an auditor reads it: what was asked, by whom, on which facts, what each rule said, what came of it.
 *
 * @param position of the first event in the ledger; of the recorded refusal where it was refused
 * @param command kebab-case name
 * @param input the command itself, as it was decided on
 * @param rule the rule that refused it; where it was accepted, the rules that were asked, separated by commas
 * @param pack version of the policy pack it was decided under
 * @param reason what the caller was told, or gave as the reason
 * @param before members of the plan that this decision changed, and the version, before it
 * @param after the same after it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DecisionItem(
        long position,
        Instant recordedAt,
        @Nullable Actor actor,
        String command,
        @Nullable JsonNode input,
        Outcome outcome,
        @Nullable String rule,
        @Nullable String pack,
        @Nullable String reason,
        List<Happened> events,
        @Nullable JsonNode facts,
        @Nullable ArrayNode rules,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    public enum Outcome {
        ACCEPTED,
        REFUSED
    }

    /** An event of the decision, as stored. */
    public record Happened(long position, long version, String type, JsonNode data) {}

    DecisionItem then(Happened event, @Nullable JsonNode now) {
        List<Happened> all = new ArrayList<>(events);
        all.add(event);
        return new DecisionItem(
                position,
                recordedAt,
                actor,
                command,
                input,
                outcome,
                rule,
                pack,
                reason,
                all,
                facts,
                rules,
                before,
                now);
    }

    DecisionItem between(@Nullable JsonNode then, @Nullable JsonNode now) {
        return new DecisionItem(
                position,
                recordedAt,
                actor,
                command,
                input,
                outcome,
                rule,
                pack,
                reason,
                events,
                facts,
                rules,
                then,
                now);
    }
}
