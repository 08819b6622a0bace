package muster.shared;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. {@code sub} is the person, whatever account or role was used: separation of duties is judged on it.
 *
 * @param agency the agency whose seat the person takes, or null for those who need none (coordinator, auditor)
 */
public record Actor(String sub, String name, @Nullable AgencyId agency, Set<String> roles) {
    public Actor {
        roles = new TreeSet<>(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isOf(AgencyId other) {
        return other.equals(agency);
    }
}
