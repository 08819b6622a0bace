package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hours of a day in which a warrant may be served, wall time at the site: {@code opens} belongs to them, {@code closes} does not. */
public record ServiceHours(LocalTime opens, LocalTime closes) {
    private static final String TIME = "((?:[01]\\d|2[0-3]):[0-5]\\d)";
    private static final Pattern FORM = Pattern.compile(TIME + "-" + TIME);

    @JsonCreator
    public static ServiceHours of(String text) {
        return read(text, null);
    }

    /** @throws Invalid pointing there for what is no such text */
    public static ServiceHours read(String text, @Nullable String pointer) {
        var form = FORM.matcher(text);
        if (form.matches()) {
            var hours = new ServiceHours(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2)));
            if (hours.closes.isAfter(hours.opens)) {
                return hours;
            }
        }
        throw new Invalid(
                "service-hours-unreadable",
                "Give the hours of service as two wall times of one day, like 06:30-22:00.",
                pointer);
    }

    public boolean contains(Instant at, ZoneId site) {
        LocalTime wall = at.atZone(site).toLocalTime();
        return !wall.isBefore(opens) && wall.isBefore(closes);
    }

    /** Looks at each stretch between two clock changes by itself: only there does wall time run evenly. */
    public boolean contains(Window entry, ZoneId site) {
        for (Instant from = entry.start(); from.isBefore(entry.end()); ) {
            Instant to = nextClockChange(from, site, entry.end());
            var offset = site.getRules().getOffset(from);
            if (!contains(LocalDateTime.ofInstant(from, offset), LocalDateTime.ofInstant(to, offset))) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private boolean contains(LocalDateTime from, LocalDateTime to) {
        var day = from.toLocalDate();
        return !from.isBefore(day.atTime(opens)) && !to.isAfter(day.atTime(closes));
    }

    private static Instant nextClockChange(Instant after, ZoneId site, Instant atLatest) {
        var change = site.getRules().nextTransition(after);
        return change == null || change.getInstant().isAfter(atLatest) ? atLatest : change.getInstant();
    }

    @Override
    @JsonValue
    public String toString() {
        return opens + "-" + closes;
    }
}
