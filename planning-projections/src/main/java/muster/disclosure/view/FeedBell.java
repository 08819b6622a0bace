package muster.disclosure.view;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import muster.shared.AgencyId;
import org.springframework.stereotype.Component;

/** Wakes those who wait for an agency's next update. A doorbell, not the mail: whoever wakes reads the feed. */
@Component
public class FeedBell {
    private final Map<AgencyId, CompletableFuture<Void>> next = new ConcurrentHashMap<>();

    /** Taken before the feed is read, so that no ring in between is missed. */
    public Ring listen(AgencyId agency) {
        return new Ring(next.computeIfAbsent(agency, id -> new CompletableFuture<>()));
    }

    void ring(AgencyId agency) {
        CompletableFuture<Void> waiting = next.remove(agency);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /** The next ring for one agency. */
    public record Ring(CompletableFuture<Void> future) {
        /** Returns at the ring or after the time, whichever is first. */
        public void await(Duration atMost) throws InterruptedException {
            try {
                future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException nothingRang) {
                // The caller reads the feed either way.
            }
        }
    }
}
