package muster.disclosure.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** Where a node tells the others: an agency's id, its newest number, whose the last updates were; spaces between. */
    public static final String CHANNEL = "feeds";

    private final Map<AgencyId, CompletableFuture<News>> next = new ConcurrentHashMap<>();
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
        List<String> words = List.of(told.split(" "));
        ring(new AgencyId(UUID.fromString(words.getFirst())), News.told(words.subList(1, words.size())));
    }

    /** Nobody is woken twice for the same number, but whoever waits is where something else than an update happened. */
    void ring(AgencyId agency, News news) {
        if (news.equals(News.PERHAPS)) {
            wake(agency, news);
            return;
        }
        Long before = newest.put(agency, news.newest());
        if (before == null || before < news.newest()) {
            wake(agency, news);
            nudge(agency);
        }
    }

    /** For who follows: there may be something to do for the agency, though nothing new was told. */
    public void nudge(AgencyId agency) {
        followers.forEach(follower -> follower.accept(agency));
    }

    /** For everything that may have been told unheard. */
    public void ringAll() {
        next.keySet().forEach(agency -> wake(agency, News.PERHAPS));
    }

    private void wake(AgencyId agency, News news) {
        CompletableFuture<News> waiting = next.remove(agency);
        if (waiting != null) {
            waiting.complete(news);
        }
    }

    /** The next ring for one agency. */
    public record Ring(CompletableFuture<News> future) {
        /** What it rang for; nothing where it did not before the time was over. */
        public Optional<News> await(Duration atMost) throws InterruptedException {
            try {
                return Optional.of(future.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException | ExecutionException nothingRang) {
                return Optional.empty();
            }
        }
    }
}
