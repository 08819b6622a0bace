package muster.decision;

import java.util.List;
import muster.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Sets one rule of kind O aside, and says why. Comes with the command that the rule would refuse. */
public record RuleOverride(String rule, String reason) {
    public RuleOverride {
        if (rule == null || rule.isBlank() || reason == null || reason.isBlank()) {
            throw new Invalid("override-incomplete", "Name the rule that is overridden and the reason.", "/overrides");
        }
    }

    /** Null where a body says nothing of overrides. */
    public static List<RuleOverride> orNone(@Nullable List<RuleOverride> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
