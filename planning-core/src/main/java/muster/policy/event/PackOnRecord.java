package muster.policy.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pack, as much of it as tells it from every other.
 *
 * @param from its first day
 * @param until its last day, null while it is in force
 * @param citations all that stand in it, in their order
 * @param digest SHA-256 of its text: JSON with the members of each object sorted and nothing between them
 */
public record PackOnRecord(
        String version, LocalDate from, @Nullable LocalDate until, List<String> citations, String digest) {
    public PackOnRecord {
        citations = List.copyOf(citations);
    }
}
