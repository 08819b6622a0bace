package muster.disclosure.webhook.view;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One operation on its way to one receiver.
 *
 * @param newest number of the newest update that is to be delivered
 * @param delivered number of the newest update that was
 * @param failures how often the next one was tried in vain
 * @param failingSince the first of these tries
 * @param parked whether it is tried no more until somebody asks for it
 */
public record Lane(
        RecordId webhookId,
        OperationId operationId,
        long newest,
        long delivered,
        int failures,
        @Nullable Instant failingSince,
        boolean parked) {
    public boolean isBehind() {
        return delivered < newest && !parked;
    }
}
