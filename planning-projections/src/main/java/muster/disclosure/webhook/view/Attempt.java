package muster.disclosure.webhook.view;

import java.time.Instant;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver one update: that it was made, and never what it said.
 *
 * @param seq the update's number in its agency's feed; null, as the operation, for a test
 * @param number of the try, from 1
 * @param status what the receiver answered, null where it did not
 * @param againAt when it is tried again; null where it is not
 */
public record Attempt(
        @Nullable Long seq,
        @Nullable OperationId operationId,
        Instant at,
        int number,
        Outcome outcome,
        @Nullable Integer status,
        long millis,
        @Nullable Instant againAt) {
    /** How a try ended. */
    public enum Outcome {
        DELIVERED,
        /** Answered, but not with 2xx. */
        REFUSED,
        /** Answered 410. */
        GONE,
        TIMED_OUT,
        /** No connection was made: nobody was there, or at an address where nothing is delivered to. */
        UNREACHABLE
    }
}
