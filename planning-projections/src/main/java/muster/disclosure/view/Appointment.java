package muster.disclosure.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * When an agency has something to do, and no word of what, where, or in which operation.
 *
 * @param id the agency's own, the same through all changes
 * @param number by which the agency's people can speak of it: in the order in which the agency was told of them
 * @param changes how often it changed since it was told first
 * @param changedAt when what changed it last was recorded
 * @param window null where only days are known; of an hour that alone is known, the hour
 * @param days the day, or those of the week, that are known; null where the time is
 */
public record Appointment(
        UUID id,
        int number,
        int changes,
        Instant changedAt,
        @Nullable Window window,
        @Nullable Days days,
        boolean cancelled) {
    /** @param until the day after the last */
    public record Days(LocalDate from, LocalDate until) {}
}
