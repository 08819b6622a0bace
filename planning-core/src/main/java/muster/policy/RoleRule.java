package muster.policy;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import muster.officer.event.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Who may fill a role (rules STF-01, STF-03).
 *
 * @param capacities empty where anyone may
 * @param qualification the code asked for, null where none is
 */
public record RoleRule(Set<Capacity> capacities, @Nullable String qualification) {
    public RoleRule {
        capacities = Collections.unmodifiableSet(new TreeSet<>(capacities));
    }

    public boolean admits(Capacity capacity) {
        return capacities.isEmpty() || capacities.contains(capacity);
    }
}
