package muster.disclosure.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.Disseminations;
import muster.disclosure.view.FeedBell;
import muster.disclosure.view.FeedItem;
import muster.disclosure.view.News;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all streams of one agency write: each update is read and encoded once, by a thread that waits for the bell, handed to whoever
 * takes it at once, and kept for a while. A stream that is further behind writes, and if need be reads the feed, for itself, so that
 * it neither waits nor is waited for.
 */
final class AgencyFrames {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyFrames.class);

    private static final int PAGE = 16;
    private static final int KEPT = 64;
    /** As often it is looked whether the agency still has its seat (rule INF-09). */
    private static final Duration LOOK = Duration.ofSeconds(15);

    /**
     * Updates of which it is known that they were told.
     *
     * @param recorded the streams whose readers are on record as given them
     */
    private record Expected(Map<Long, OperationId> updates, CompletableFuture<List<UpdateStream>> recorded) {}

    private final AgencyId agency;
    private final AgencyFeed feed;
    private final StreamRecord record;
    private final JsonMapper json;
    private final Clock clock;

    /** All below is guarded by this. */
    private final Set<UpdateStream> streams = new HashSet<>();

    private final Deque<UpdateFrame> kept = new ArrayDeque<>();
    private long tail;
    private boolean seated = true;
    private boolean begun;
    private boolean ended;

    AgencyFrames(AgencyId agency, AgencyFeed feed, Disseminations disseminations, JsonMapper json, Clock clock) {
        this.agency = agency;
        this.feed = feed;
        this.record = new StreamRecord(agency, disseminations);
        this.json = json;
        this.clock = clock;
        this.tail = feed.newest(agency);
    }

    /** Whether it was in time: once the last stream has left it is not. */
    synchronized boolean add(UpdateStream stream) {
        if (!ended) {
            streams.add(stream);
        }
        return !ended;
    }

    /** True once. */
    synchronized boolean begins() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    synchronized void remove(UpdateStream stream) {
        streams.remove(stream);
    }

    synchronized boolean mayRead(UpdateStream stream) {
        return mayRead(stream, clock.instant());
    }

    private boolean mayRead(UpdateStream stream, Instant now) {
        return seated && !ended && now.isBefore(stream.until());
    }

    /** What the stream has not written yet, some of it; by then it is recorded that its reader is given it (rule INF-03). */
    List<UpdateFrame> after(UpdateStream stream) {
        long after = stream.after();
        List<UpdateFrame> next = new ArrayList<>();
        synchronized (this) {
            if (after >= tail) {
                return next;
            }
            if (!kept.isEmpty() && kept.getFirst().seq() <= after + 1) {
                kept.stream().filter(frame -> frame.seq() > after).limit(PAGE).forEach(next::add);
            }
        }
        if (next.isEmpty()) {
            feed.after(agency, after, PAGE).forEach(item -> next.add(UpdateFrame.of(item, json)));
        }
        record.write(stream, next, clock.instant());
        return next;
    }

    /** Until the last stream has left, or the feed cannot be read: then they end, and resume. */
    void cry(FeedBell bell) {
        Instant look = clock.instant().plus(LOOK);
        Expected next = null;
        try {
            while (goesOn()) {
                FeedBell.Ring ring = bell.listen(agency);
                if (!clock.instant().isBefore(look)) {
                    seat(feed.hasSeat(agency));
                    look = clock.instant().plus(LOOK);
                }
                List<FeedItem> items = feed.after(
                        agency, tail(), next == null ? PAGE : next.updates().size());
                if (items.isEmpty()) {
                    next = awaitNews(ring, pause(look));
                } else {
                    publish(items, recorded(FeedItem.numbered(items), next));
                    next = null;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unable) {
            LOG.warn("Updates were not read for streams: {}", unable.getClass().getName());
        } finally {
            end();
        }
    }

    /** Where none came it is time for heartbeats. Where some came, nobody is woken only to see that he has them. */
    private @Nullable Expected awaitNews(FeedBell.Ring ring, Duration atMost) throws InterruptedException {
        Optional<News> news = ring.await(atMost);
        if (news.isEmpty()) {
            Instant now = clock.instant();
            wake(stream -> stream.hasToSpeak(now));
        }
        return news.filter(told -> told.follows(tail())).map(this::expected).orElse(null);
    }

    /** That it is given is recorded, which waits for the disk, while it is read. */
    private Expected expected(News news) {
        Map<Long, OperationId> updates = news.updates();
        return new Expected(
                updates, CompletableFuture.supplyAsync(() -> recorded(updates), Thread::startVirtualThread));
    }

    private void publish(List<FeedItem> items, List<UpdateStream> waiting) {
        List<UpdateFrame> frames =
                items.stream().map(item -> UpdateFrame.of(item, json)).toList();
        UpdateFrame news = UpdateFrame.together(frames);
        // By all cores: for thousands it is above all the system's work for each connection.
        waiting.parallelStream().forEach(stream -> {
            stream.recorded(news.seq());
            stream.offer(news);
        });
        // Not before, or a stream's own thread would record for itself.
        synchronized (this) {
            tail = news.seq();
            kept.addAll(frames);
            while (kept.size() > KEPT) {
                kept.removeFirst();
            }
        }
        Instant now = clock.instant();
        wake(stream -> stream.after() < news.seq() || stream.hasToSpeak(now));
    }

    private List<UpdateStream> recorded(Map<Long, OperationId> updates, @Nullable Expected next) {
        return next != null && next.updates().equals(updates) ? next.recorded().join() : recorded(updates);
    }

    /** Those who wait are recorded together, each reader once however many streams it has. @return those streams */
    private List<UpdateStream> recorded(Map<Long, OperationId> updates) {
        List<UpdateStream> waiting = new ArrayList<>();
        Map<String, Actor> readers = new HashMap<>();
        Instant now = clock.instant();
        synchronized (this) {
            for (UpdateStream stream : streams) {
                if (waits(stream, now)) {
                    waiting.add(stream);
                    readers.putIfAbsent(stream.reader().sub(), stream.reader());
                }
            }
        }
        record.write(readers.values(), updates, now);
        return waiting;
    }

    private boolean waits(UpdateStream stream, Instant now) {
        return stream.isOpen() && stream.after() == tail && mayRead(stream, now);
    }

    private synchronized long tail() {
        return tail;
    }

    private synchronized void seat(boolean has) {
        seated = has;
    }

    private synchronized boolean goesOn() {
        ended |= streams.isEmpty() || !seated;
        return !ended;
    }

    /** Every stream ends with it. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        wake(stream -> true);
    }

    /** Not longer than anybody may be silent, nor than any reader's token is good. */
    private synchronized Duration pause(Instant look) {
        Instant now = clock.instant();
        Instant first = streams.stream()
                .map(stream -> stream.due(now))
                .reduce(look, (one, other) -> one.isBefore(other) ? one : other);
        return Duration.between(now, first);
    }

    private void wake(Predicate<UpdateStream> which) {
        List<UpdateStream> found;
        synchronized (this) {
            found = streams.stream().filter(which).toList();
        }
        found.forEach(UpdateStream::wake);
    }
}
