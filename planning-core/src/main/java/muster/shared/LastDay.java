package muster.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The last day on which something is good, wherever on earth that is asked. */
public record LastDay(LocalDate day) {
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    /** The first moment at which that day is over everywhere. */
    public Instant over() {
        return day.plusDays(1).atStartOfDay().toInstant(LAST);
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(over());
    }
}
