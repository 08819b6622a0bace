package muster.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the clock says, and only the clock: whether a search was lawful is for a court.
 *
 * @param executeBy the first instant too late
 * @param withinDaytime whatever the judge allowed at night; null where no hours are set or only words set them
 * @param needsPerson where words, an unsettled text or a warrant at odds with itself leave something to judge
 */
public record WarrantClockAnswer(
        Instant executeBy,
        boolean withinTime,
        @Nullable Boolean withinDaytime,
        boolean clockSatisfied,
        boolean needsPerson,
        String pack,
        String rule,
        String explanation) {}
