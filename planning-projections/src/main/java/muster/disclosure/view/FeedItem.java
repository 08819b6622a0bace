package muster.disclosure.view;

import java.time.Instant;
import muster.shared.OperationId;
import tools.jackson.databind.JsonNode;

/** One update as an agency reads it. {@code seq} is the agency's own number, from 1, without gaps. */
public record FeedItem(long seq, String type, OperationId operationId, Instant occurredAt, JsonNode data) {}
