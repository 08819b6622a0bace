package muster.local;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone the demo's issuer vouches for: the claims of a token. */
record Person(String sub, String name, @Nullable String agency, List<String> roles) {
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

    Person {
        if (sub.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a person has a sub and a name");
        }
        roles = List.copyOf(roles);
    }

    List<String> unknownRoles() {
        return roles.stream().filter(role -> !ROLES.contains(role)).toList();
    }
}
