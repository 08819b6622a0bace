package muster.operation.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import muster.decision.RuleOverride;
import org.jspecify.annotations.Nullable;

/** A rule of kind O that the caller sets aside, and why. */
record OverrideBody(
        @NotBlank @Size(max = 20) String rule,
        @NotBlank @Size(max = 2_000) String reason) {
    static List<RuleOverride> all(@Nullable List<OverrideBody> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(one -> new RuleOverride(one.rule(), one.reason()))
                        .toList();
    }
}
