package muster.officer.event;

import java.time.LocalDate;
import muster.shared.Invalid;

/**
 * Police power in a jurisdiction: own, cross-deputised or as task-force officer (rule STF-02). Both dates belong to it.
 *
 * @param jurisdiction {@code US} (federal operations only) or a state, {@code US-CA}
 */
public record Authority(String jurisdiction, LocalDate from, LocalDate until) {
    public Authority {
        if (jurisdiction == null || jurisdiction.isBlank() || from == null || until == null) {
            throw new Invalid("authority-incomplete", "Give an authority's jurisdiction, from and until.");
        }
        if (until.isBefore(from)) {
            throw new Invalid("authority-ends-before-it-starts", "Let until be no earlier than from.");
        }
    }

    public boolean covers(String place, LocalDate first, LocalDate last) {
        return jurisdiction.equals(place) && !from.isAfter(first) && !until.isBefore(last);
    }
}
