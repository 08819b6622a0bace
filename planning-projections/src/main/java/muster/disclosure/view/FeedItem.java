package muster.disclosure.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.shared.OperationId;
import tools.jackson.databind.JsonNode;

/** One update as an agency reads it. {@code seq} is the agency's own number, from 1, without gaps. */
public record FeedItem(long seq, String type, OperationId operationId, Instant occurredAt, JsonNode data) {
    /** The operations of updates by their numbers, in order. */
    public static Map<Long, OperationId> numbered(List<FeedItem> items) {
        Map<Long, OperationId> numbered = new LinkedHashMap<>();
        items.forEach(item -> numbered.put(item.seq(), item.operationId()));
        return numbered;
    }
}
