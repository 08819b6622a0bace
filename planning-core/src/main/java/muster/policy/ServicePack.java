package muster.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * House rules on the way of a warrant, where no law of a place is stricter.
 *
 * @param staleAfterDays how old a sworn fact may be without a warning (rule WAR-15)
 * @param returnExpectedDays after the execution; a later return is warned of (rule WAR-09)
 * @param returnDueDays after the execution; a later return is refused unless overridden (rule WAR-09)
 * @param venue by jurisdiction (rule WAR-07)
 * @param venueElsewhere where {@code venue} names none
 */
public record ServicePack(
        String version,
        int staleAfterDays,
        int returnExpectedDays,
        int returnDueDays,
        Map<String, VenueRule> venue,
        VenueRule venueElsewhere,
        List<String> citations) {
    public ServicePack {
        citations = List.copyOf(citations);
        venue = Collections.unmodifiableMap(new TreeMap<>(venue));
        if (returnDueDays < returnExpectedDays || citations.isEmpty()) {
            throw new IllegalArgumentException(version + ": a return is expected before it is due; cite the source.");
        }
    }
}
