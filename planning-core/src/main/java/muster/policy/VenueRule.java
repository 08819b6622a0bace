package muster.policy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the courts of a jurisdiction reach (rule WAR-07).
 *
 * @param hard whether a court that does not reach to the site is refused, and not warned of
 * @param exceptions by their paragraph, what lets it reach further
 */
public record VenueRule(boolean hard, Map<String, String> exceptions, String citation) {
    public VenueRule {
        exceptions = Collections.unmodifiableMap(new TreeMap<>(exceptions));
    }

    public boolean excepts(String paragraph) {
        return exceptions.containsKey(paragraph);
    }
}
