package muster.disclosure.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import muster.shared.AgencyId;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait for an agency's next update, whichever node has written it. A doorbell, not the mail: whoever wakes
 * reads the feed. A node that stopped listening rings for all when it listens again.
 */
@Component
public class FeedBell {
    /** Where a node tells the others: an agency's id, a space, its newest number. */
    public static final String CHANNEL = "feeds";

    private final Map<AgencyId, CompletableFuture<Void>> next = new ConcurrentHashMap<>();
    private final Map<AgencyId, Long> newest = new ConcurrentHashMap<>();
    private final List<Consumer<AgencyId>> followers = new CopyOnWriteArrayList<>();

    /** Taken before the feed is read, so that no ring in between is missed. */
    public Ring listen(AgencyId agency) {
        return new Ring(next.computeIfAbsent(agency, id -> new CompletableFuture<>()));
    }

    /** @param follower told of every ring of every agency, on the thread that rings: it must not linger */
    public void follow(Consumer<AgencyId> follower) {
        followers.add(follower);
    }

    /** @param told on {@link #CHANNEL}, also by this node, which has rung already */
    public void heard(String told) {
        int space = told.indexOf(' ');
        ring(new AgencyId(UUID.fromString(told.substring(0, space))), Long.parseLong(told.substring(space + 1)));
    }

    /** @param seq the newest number of the agency's feed; nobody is woken twice for it */
    void ring(AgencyId agency, long seq) {
        Long before = newest.put(agency, seq);
        if (before == null || before < seq) {
            wake(agency);
            nudge(agency);
        }
    }

    /** For who follows: there may be something to do for the agency, though nothing new was told. */
    public void nudge(AgencyId agency) {
        followers.forEach(follower -> follower.accept(agency));
    }

    /** For everything that may have been told unheard. */
    public void ringAll() {
        next.keySet().forEach(this::wake);
    }

    private void wake(AgencyId agency) {
        CompletableFuture<Void> waiting = next.remove(agency);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /** The next ring for one agency. */
    public record Ring(CompletableFuture<Void> future) {
        /** Whether it rang before the time was over. */
        public boolean await(Duration atMost) throws InterruptedException {
            try {
                future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException | ExecutionException nothingRang) {
                return false;
            }
        }
    }
}
