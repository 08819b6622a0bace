package muster.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point in recorded history; what is not given does not narrow.
 *
 * @param asOf UTC, recorded time, included
 * @param version of the stream, included
 * @param position of the whole log, included
 */
public record Moment(
        @Nullable Instant asOf,
        @Nullable Long version,
        @Nullable Long position) {
    public static final Moment NOW = new Moment(null, null, null);

    public boolean includes(Recorded recorded) {
        return (asOf == null || !recorded.recordedAt().isAfter(asOf))
                && (version == null || recorded.version() <= version)
                && (position == null || recorded.position() <= position);
    }
}
