package muster.disclosure;

import java.time.Instant;
import java.util.Map;
import muster.shared.OperationId;

/**
 * What one agency is told at once.
 *
 * @param type public and permanent: dotted, past tense, with a version
 * @param occurredAt when the event that caused it was recorded, UTC
 * @param data members in the order in which they are written
 */
public record Update(String type, OperationId operationId, Instant occurredAt, Map<String, Object> data) {}
