package muster.local;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone the demo's issuer vouches for: the claims of a token. */
record Person(
        @NotBlank String sub,
        @NotBlank String name,
        @Nullable String agency,
        @NotNull List<@NotNull String> roles) {
    static final List<String> ROLES = List.of(
            "coordinator",
            "lead",
            "supervisor",
            "prosecutor",
            "judge",
            "officer",
            "agency",
            "advocate",
            "watch",
            "auditor");

    List<String> unknownRoles() {
        return roles.stream().filter(role -> !ROLES.contains(role)).toList();
    }
}
