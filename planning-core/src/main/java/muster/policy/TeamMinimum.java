package muster.policy;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import muster.operation.event.AssignmentRole;
import org.jspecify.annotations.Nullable;

/**
 * People without whom nobody goes through a door (rule STF-08).
 *
 * @param anyOf these tasks count together
 * @param where only where somebody has that task
 * @param rule the rule that asks for them
 */
public record TeamMinimum(
        Set<AssignmentRole> anyOf, int atLeast, @Nullable AssignmentRole where, String rule) {
    public TeamMinimum {
        anyOf = Collections.unmodifiableSet(new TreeSet<>(anyOf));
    }
}
