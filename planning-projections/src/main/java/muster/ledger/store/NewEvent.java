package muster.ledger.store;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a caller wants recorded.
 *
 * @param expectedVersion the version that it must get in its stream (0 for the first), or null for the next free one
 */
public record NewEvent(
        UUID eventId, String stream, @Nullable Long expectedVersion, Object event, Map<String, String> metadata) {}
