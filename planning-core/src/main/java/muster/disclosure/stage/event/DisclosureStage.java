package muster.disclosure.stage.event;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How much of a raid's time is known beside its ISO week, which is known from the start. */
public enum DisclosureStage {
    /** The day, and which half of it. */
    DAY {
        @Override
        public Instant endOf(ZonedDateTime begins) {
            ZonedDateTime noon = begins.with(LocalTime.NOON);
            return (begins.isBefore(noon)
                            ? noon
                            : begins.toLocalDate().plusDays(1).atStartOfDay(begins.getZone()))
                    .toInstant();
        }
    },
    /** The hour in which it begins, and where those who are brought to safety are received. */
    HOUR {
        @Override
        public Instant endOf(ZonedDateTime begins) {
            return begins.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        }
    };

    /**
     * The end of what the stage says of the beginning: of its half day, or of its hour. The stage opens so long before this as the pack says, and
     * not before the beginning itself: else whoever sees it open would know the minute.
     */
    public abstract Instant endOf(ZonedDateTime begins);
}
