package muster.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How long a warrant of these purposes may be executed.
 *
 * @param length days, or hours where hours are counted
 * @param extendableTo days up to which the judge may extend it on the warrant's face, null where the law lets nobody
 * @param useDays how many days from the day of issue on a device may be used (rule WAR-10), null where there is no device
 * @param rollsOverWeekend whether a last day on Saturday or Sunday moves to Monday
 * @param holidays looked at only where business days are counted
 */
public record ExecutionLimit(
        Set<String> purposes,
        int length,
        CountingRule count,
        @Nullable Integer extendableTo,
        @Nullable Integer useDays,
        boolean rollsOverWeekend,
        List<Holiday> holidays) {
    public ExecutionLimit {
        purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
        holidays = List.copyOf(holidays);
        if (purposes.isEmpty() || length < 1 || count == null) {
            throw new IllegalArgumentException("A limit needs its purposes, a length and a counting rule.");
        }
    }

    /**
     * Exclusive. The last of the elapsed hours is still good at its very end, so the bound lies the smallest step
     * later that a database timestamp keeps.
     */
    Instant executeBy(Instant issuedAt, ZoneId site) {
        return executeBy(length, issuedAt, site);
    }

    /** As far as the face of the warrant may extend it. */
    Instant executeByAtLatest(Instant issuedAt, ZoneId site) {
        return executeBy(extendableTo == null ? length : extendableTo, issuedAt, site);
    }

    Optional<Instant> useUntil(Instant issuedAt, ZoneId site) {
        return Optional.ofNullable(useDays)
                .map(days -> SiteTime.endOf(SiteTime.day(issuedAt, site).plusDays(days), site));
    }

    private Instant executeBy(int days, Instant issuedAt, ZoneId site) {
        LocalDate issueDay = SiteTime.day(issuedAt, site);
        return switch (count) {
            case ISSUE_DAY_EXCLUDED -> endOf(issueDay.plusDays(days), site);
            case BUSINESS_DAYS -> endOf(businessDaysAfter(issueDay, days), site);
            case WHOLE_DAYS_BETWEEN -> endOf(issueDay.plusDays(days).plusDays(1), site);
            case ELAPSED_HOURS -> issuedAt.plus(days, ChronoUnit.HOURS).plus(1, ChronoUnit.MICROS);
        };
    }

    private LocalDate businessDaysAfter(LocalDate issueDay, int days) {
        return issueDay.datesUntil(LocalDate.MAX)
                .skip(1)
                .filter(day -> !isWeekend(day) && holidays.stream().noneMatch(holiday -> holiday.falls(day)))
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }

    private Instant endOf(LocalDate last, ZoneId site) {
        LocalDate rolled = last;
        while (rollsOverWeekend && isWeekend(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return SiteTime.endOf(rolled, site);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
