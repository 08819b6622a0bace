package muster.shared;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time, UTC, half-open: {@code start} belongs to it, {@code end} does not. */
public record Window(Instant start, Instant end) {
    public Window {
        require(start, "start");
        require(end, "end");
        if (!end.isAfter(start)) {
            throw new Invalid("window-ends-before-it-starts", "Let the window's end lie after its start.");
        }
    }

    public boolean overlaps(Window other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Window other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Window movedBy(Duration by) {
        return new Window(start.plus(by), end.plus(by));
    }

    private static void require(@Nullable Instant at, String name) {
        if (at == null) {
            throw new Invalid("window-incomplete", "Give the window's " + name + " as a UTC instant.");
        }
    }
}
