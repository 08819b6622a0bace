package muster.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.operation.event.AssignmentRole;

/**
 * House rules for people: who may fill which role, and how long it takes to get from one task to the next.
 *
 * @param travelBuffer kept free before and after each assignment (rule STF-04)
 * @param minimum who must be there where premises are entered (rules STF-08 to STF-10)
 * @param rest how long people may serve (rule STF-05)
 * @param testimony tasks that a person whom a prosecutor holds off the witness stand does not have (rule STF-07)
 * @param overrides by the id of a rule of kind O, the roles that may set it aside with a reason
 */
public record StaffingPack(
        String version,
        Duration travelBuffer,
        RestHours rest,
        Testimony testimony,
        Map<String, Set<String>> overrides,
        List<TeamMinimum> minimum,
        Map<AssignmentRole, RoleRule> roles) {
    public StaffingPack {
        var forgotten = EnumSet.allOf(AssignmentRole.class);
        forgotten.removeAll(roles.keySet());
        if (!forgotten.isEmpty()) {
            throw new IllegalArgumentException(version + " has no rule for " + forgotten);
        }
        minimum = List.copyOf(minimum);
        overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
        roles = Collections.unmodifiableMap(new EnumMap<>(roles));
    }

    /**
     * @param never not at all
     * @param notAlone only beside somebody else in one of these tasks, who can be the witness
     */
    public record Testimony(Set<AssignmentRole> never, Set<AssignmentRole> notAlone) {
        public Testimony {
            never = Collections.unmodifiableSet(new TreeSet<>(never));
            notAlone = Collections.unmodifiableSet(new TreeSet<>(notAlone));
        }
    }

    public RoleRule rule(AssignmentRole role) {
        return Objects.requireNonNull(roles.get(role), "Every role has a rule.");
    }

    /** Nobody, where the pack does not name the rule. */
    public Set<String> mayOverride(String rule) {
        return new TreeSet<>(overrides.getOrDefault(rule, Set.of()));
    }
}
