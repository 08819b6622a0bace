package muster.ledger.store;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a caller wants recorded.
 *
 * @param stream {@code <kind>/<id>}, such as {@code operation/<id>}
 * @param expectedVersion the version that it must get in its stream (0 for the first), or null for the next free one
 */
public record NewEvent(
        UUID eventId, String stream, @Nullable Long expectedVersion, Object event, Map<String, String> metadata) {
    public NewEvent {
        if (stream.indexOf('/') < 1) {
            throw new IllegalArgumentException("A stream is named <kind>/<id>, not \"" + stream + "\"");
        }
    }
}
