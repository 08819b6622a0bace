package muster.disclosure.view;

import java.time.Instant;
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
 * @param window null where only the week is known
 * @param week ISO week, {@code 2026-W10}; null where the time is known
 */
public record Appointment(
        UUID id,
        int number,
        int changes,
        Instant changedAt,
        @Nullable Window window,
        @Nullable String week,
        boolean cancelled) {}
