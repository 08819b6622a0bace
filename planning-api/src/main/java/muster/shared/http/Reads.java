package muster.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import muster.ledger.Moment;
import muster.ledger.store.Ledger;
import muster.ledger.store.Progress;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What reads have in common: how fresh, as of when, which part of a list. */
@Component
public class Reads {
    private static final Duration ASKED_FOR = Duration.ofSeconds(5);
    static final int MOST = 1_000;
    static final int USUAL = 100;

    private final Progress progress;
    private final Ledger ledger;
    private final HttpServletRequest request;
    private final Clock clock;
    private final Duration ownWrites;

    /** @param ownWrites a read waits this long for what this node itself has acknowledged; then it answers what there is */
    Reads(
            Progress progress,
            Ledger ledger,
            HttpServletRequest request,
            Clock clock,
            @Value("${muster.reads.own-writes:500ms}") Duration ownWrites) {
        this.progress = progress;
        this.ledger = ledger;
        this.request = request;
        this.clock = clock;
        this.ownWrites = ownWrites;
    }

    /**
     * Waits until the view holds what the caller asks for by {@code minPosition}, or what this node acknowledged.
     *
     * @throws Lagging where {@code minPosition} was not reached in time
     */
    public void freshen(String view) {
        String asked = request.getParameter("minPosition");
        try {
            if (asked == null) {
                progress.await(view, ledger.lastHeard(), ownWrites);
            } else if (!progress.await(view, number("minPosition", asked), ASKED_FOR)) {
                throw new Lagging();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Lagging();
        }
    }

    /** {@code asOf} (not in the future), {@code version} and {@code position}. */
    public Moment moment() {
        String version = request.getParameter("version");
        String position = request.getParameter("position");
        return new Moment(
                past("asOf"),
                version == null ? null : number("version", version),
                position == null ? null : number("position", position));
    }

    /** A version, or an instant that has passed; now where it is not given. */
    public Moment moment(String name) {
        String value = request.getParameter(name);
        if (value == null) {
            return Moment.NOW;
        }
        return value.contains("T") ? new Moment(past(name), null, null) : new Moment(null, number(name, value), null);
    }

    /** An instant no later than now; null where it is not given. */
    public @Nullable Instant past(String name) {
        Instant at = instant(name);
        if (at != null && at.isAfter(clock.instant())) {
            throw new BadParameter(name, "Give " + name + " as an instant that has passed.");
        }
        return at;
    }

    public @Nullable Instant instant(String name) {
        String value = request.getParameter(name);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException unreadable) {
            throw new BadParameter(name, "Give " + name + " as a UTC instant, 2026-11-24T06:00:00Z.");
        }
    }

    public int limit() {
        String value = request.getParameter("limit");
        long limit = value == null ? USUAL : number("limit", value);
        if (limit < 1 || limit > MOST) {
            throw new BadParameter("limit", "Give limit from 1 to " + MOST + ".");
        }
        return (int) limit;
    }

    public @Nullable UUID cursorId() {
        String cursor = cursor();
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException foreign) {
            throw notOurs();
        }
    }

    public long cursorNumber() {
        String cursor = cursor();
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException foreign) {
            throw notOurs();
        }
    }

    /** A non-negative number of a parameter that may be missing. */
    public long number(String name, long otherwise) {
        String value = request.getParameter(name);
        return value == null ? otherwise : number(name, value);
    }

    public static <T> Page<T> sealed(Page<T> page) {
        String next = page.next();
        return next == null
                ? page
                : new Page<>(
                        page.items(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable String cursor() {
        String cursor = request.getParameter("cursor");
        try {
            return cursor == null ? null : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            throw notOurs();
        }
    }

    private static BadParameter notOurs() {
        return new BadParameter("cursor", "Give as cursor the next of the page before, unchanged.");
    }

    private static long number(String name, String value) {
        try {
            long number = Long.parseLong(value);
            if (number < 0) {
                throw new BadParameter(name, "Give " + name + " as a number that is not negative.");
            }
            return number;
        } catch (NumberFormatException unreadable) {
            throw new BadParameter(name, "Give " + name + " as a whole number.");
        }
    }
}
