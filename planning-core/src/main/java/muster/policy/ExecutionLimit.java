package muster.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How long a warrant of these purposes may be executed.
 *
 * @param length days, or hours where hours are counted
 * @param rollsOverWeekend whether a last day on Saturday or Sunday moves to Monday; holidays are not known here
 */
public record ExecutionLimit(Set<String> purposes, int length, CountingRule count, boolean rollsOverWeekend) {
    public ExecutionLimit {
        purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
        if (purposes.isEmpty() || length < 1 || count == null) {
            throw new IllegalArgumentException("A limit needs its purposes, a length and a counting rule.");
        }
    }

    /**
     * Exclusive. The last of the elapsed hours is still good at its very end, so the bound lies the smallest step
     * later that a database timestamp keeps.
     */
    Instant executeBy(Instant issuedAt, ZoneId site) {
        LocalDate issueDay = SiteTime.day(issuedAt, site);
        return switch (count) {
            case ISSUE_DAY_EXCLUDED -> endOf(issueDay.plusDays(length), site);
            case WHOLE_DAYS_BETWEEN -> endOf(issueDay.plusDays(length).plusDays(1), site);
            case ELAPSED_HOURS -> issuedAt.plus(length, ChronoUnit.HOURS).plus(1, ChronoUnit.MICROS);
        };
    }

    private Instant endOf(LocalDate last, ZoneId site) {
        LocalDate rolled = last;
        while (rollsOverWeekend && rolled.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            rolled = rolled.plusDays(1);
        }
        return SiteTime.endOf(rolled, site);
    }
}
