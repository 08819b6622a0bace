package muster.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import muster.decision.Decided;
import muster.decision.DryRun;
import muster.decision.GateChange;
import muster.decision.Refusal;
import muster.decision.Warning;
import org.jspecify.annotations.Nullable;

/** Commands of one request that are decided one on what came of the other, and of which nothing is stored. */
public final class Imagined {
    private static final String ATTRIBUTE = Imagined.class.getName();

    /** An event that would be stored; {@code command} counts the commands from 0. */
    public record Caused(int command, String type, Object data) {}

    /** @param command counts from 0 */
    public record Warned(int command, String code, String detail) {}

    /**
     * The first command that a rule turns down; those after it were not looked at.
     *
     * @param command counts from 0
     * @param type as the problem that its own door would answer
     * @param code the rule's id
     */
    public record Refused(int command, String type, String code, String detail) {}

    /**
     * What would come of all of them. Nothing was stored.
     *
     * @param refused null where no rule turns one down
     * @param gates from before the first to after the last that was accepted; for those who read the plan
     */
    public record Outcome(
            List<Caused> events,
            List<Warned> warnings,
            @Nullable Refused refused,
            List<GateChange> gates) {}

    private final Call call;
    private final List<String> ids = new ArrayList<>();
    private final List<Caused> events = new ArrayList<>();
    private final List<Warned> warnings = new ArrayList<>();
    private final @Nullable Long ifMatch;
    private Supplier<List<GateChange>> gates = List::of;

    private Imagined(Call call, @Nullable Long ifMatch) {
        this.call = call;
        this.ifMatch = ifMatch;
    }

    /** By itself, beside whatever else the request imagines. */
    static Imagined of(Call call) {
        return new Imagined(call, null);
    }

    static Imagined begin(HttpServletRequest request, Call call, @Nullable Long ifMatch) {
        Imagined begun = new Imagined(call, ifMatch);
        request.setAttribute(ATTRIBUTE, begun);
        return begun;
    }

    static @Nullable Imagined in(HttpServletRequest request) {
        return (Imagined) request.getAttribute(ATTRIBUTE);
    }

    Call call() {
        return call;
    }

    /** The id of what the n-th command would create or change. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    void decide(Commands commands, Object command, String stream, String id) {
        Call only = call.from(call.requestId(), ids.isEmpty() ? ifMatch : null, true, null);
        try {
            Decided stored = commands.send(command, stream, only);
            throw new IllegalStateException("What was only imagined came to version " + stored.version());
        } catch (DryRun dry) {
            int nth = ids.size();
            dry.events().stream()
                    .map(Preview.Caused::of)
                    .forEach(caused -> events.add(new Caused(nth, caused.type(), caused.data())));
            for (Warning warning : dry.decision().warnings()) {
                warnings.add(new Warned(nth, warning.code(), warning.detail()));
            }
            gates = dry::gates;
            ids.add(id);
        }
    }

    public Outcome outcome(@Nullable Refusal refusal) {
        Refused refused = refusal == null
                ? null
                : new Refused(ids.size(), "urn:muster:problem:" + refusal.problem(), refusal.rule(), refusal.detail());
        return new Outcome(List.copyOf(events), List.copyOf(warnings), refused, gates.get());
    }
}
