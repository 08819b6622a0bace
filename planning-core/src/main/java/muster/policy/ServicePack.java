package muster.policy;

import java.util.List;

/**
 * House rules on the way of a warrant, where no law of a place is stricter.
 *
 * @param staleAfterDays how old a sworn fact may be without a warning (rule WAR-15)
 * @param returnExpectedDays after the execution; a later return is warned of (rule WAR-09)
 * @param returnDueDays after the execution; a later return is refused unless overridden (rule WAR-09)
 */
public record ServicePack(
        String version, int staleAfterDays, int returnExpectedDays, int returnDueDays, List<String> citations) {
    public ServicePack {
        citations = List.copyOf(citations);
        if (returnDueDays < returnExpectedDays || citations.isEmpty()) {
            throw new IllegalArgumentException(version + ": a return is expected before it is due; cite the source.");
        }
    }
}
