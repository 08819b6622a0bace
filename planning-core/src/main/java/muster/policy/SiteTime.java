package muster.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import muster.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Wall time at a site, read strictly: an hour that never struck, or struck twice, is not guessed. */
public final class SiteTime {
    private SiteTime() {}

    /** Only named zones: an offset such as {@code -04:00} knows no summer time. */
    public static ZoneId zone(@Nullable String name, String pointer) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw new Invalid("zone-unknown", "Give the site's zone by its IANA name, like America/Chicago.", pointer);
        }
        return ZoneId.of(name);
    }

    /** @param text {@code 2026-04-01T16:00}, wall time at the site, or the same with an offset or Z */
    public static Instant read(@Nullable String text, ZoneId site, String pointer) {
        return switch (parse(text, pointer)) {
            case ZonedDateTime withOffset -> withOffset.toInstant();
            case LocalDateTime wall -> instantOf(wall, site, pointer);
            default -> throw unreadable(pointer);
        };
    }

    static LocalDate day(Instant at, ZoneId site) {
        return at.atZone(site).toLocalDate();
    }

    static Instant endOf(LocalDate day, ZoneId site) {
        return day.plusDays(1).atStartOfDay(site).toInstant();
    }

    private static TemporalAccessor parse(@Nullable String text, String pointer) {
        if (text == null || text.startsWith("+") || text.startsWith("-") || text.contains("[")) {
            throw unreadable(pointer);
        }
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        } catch (DateTimeException e) {
            throw unreadable(pointer);
        }
    }

    private static Instant instantOf(LocalDateTime wall, ZoneId site, String pointer) {
        var offsets = site.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            var gap = site.getRules().getTransition(wall);
            throw new Invalid(
                    "time-does-not-exist",
                    "%s never struck in %s: the clocks went from %s to %s. Give a time before or after."
                            .formatted(wall, site, gap.getDateTimeBefore(), gap.getDateTimeAfter()),
                    pointer);
        }
        if (offsets.size() > 1) {
            throw new Invalid(
                    "time-exists-twice",
                    "%s struck twice in %s. Give it with its offset: %s%s or %s%s."
                            .formatted(wall, site, wall, offsets.get(0), wall, offsets.get(1)),
                    pointer);
        }
        return wall.toInstant(offsets.getFirst());
    }

    private static Invalid unreadable(String pointer) {
        return new Invalid(
                "time-unreadable",
                "Give a wall time at the site like 2026-04-01T16:00, or add its offset: 2026-04-01T16:00-04:00.",
                pointer);
    }
}
