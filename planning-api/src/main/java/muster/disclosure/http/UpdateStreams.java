package muster.disclosure.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import muster.disclosure.Need;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.Dissemination;
import muster.disclosure.view.Disseminations;
import muster.disclosure.view.FeedBell;
import muster.disclosure.view.FeedItem;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.http.BadParameter;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pushing updates as server-sent events. Each stream reads the feed by number on a thread of its own, so a slow reader holds
 * up nobody and no update exists only in memory: what waits for a reader is the feed itself. Of one who takes nothing a page is held, until the
 * connection's time to write is over and the stream is closed; the number of the last update that the reader has is where it resumes.
 */
@Component
class UpdateStreams implements SmartLifecycle {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** As often it is looked whether the agency still has its seat (rule INF-09). */
    private static final Duration LOOK = Duration.ofSeconds(15);

    private static final int PAGE = 16;

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private final AgencyFeed feed;
    private final FeedBell bell;
    private final Disseminations disseminations;
    private final Clock clock;
    private volatile boolean running;

    UpdateStreams(AgencyFeed feed, FeedBell bell, Disseminations disseminations, Clock clock, MeterRegistry meters) {
        this.feed = feed;
        this.bell = bell;
        this.disseminations = disseminations;
        this.clock = clock;
        meters.gaugeCollectionSize("muster.streams.open", List.of(), open);
    }

    static long startAfter(@Nullable String lastEventId, Reads reads) {
        if (lastEventId == null) {
            return reads.number("after", 0);
        }
        try {
            return Math.max(0, Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException foreign) {
            throw new BadParameter("Last-Event-ID", "Give Last-Event-ID as the number of the last update you have.");
        }
    }

    /**
     * The first line goes out on the request's own thread, and the headers with it: a thread that committed them while the
     * filters still add theirs would leave a list of headers with holes, which Tomcat gives to the next connection.
     *
     * @param until when the caller's token is no longer good, and the stream ends
     */
    SseEmitter open(Actor reader, AgencyId agency, long after, Instant until) {
        SseEmitter emitter = new SseEmitter(0L);
        greet(emitter);
        open.add(emitter);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onError(broken -> open.remove(emitter));
        Thread.ofVirtual().name("updates-", after).start(() -> pump(reader, agency, after, until, emitter));
        return emitter;
    }

    private void pump(Actor reader, AgencyId agency, long start, Instant until, SseEmitter emitter) {
        long after = start;
        long beat = System.nanoTime();
        Right right = new Right(agency, until);
        try {
            while (open.contains(emitter) && right.stands()) {
                FeedBell.Ring ring = bell.listen(agency);
                List<FeedItem> items = feed.after(agency, after, PAGE);
                disseminations.record(given(reader, agency), items);
                for (FeedItem item : items) {
                    send(emitter, item);
                    after = item.seq();
                }
                if (items.isEmpty()) {
                    ring.await(atMost(HEARTBEAT, Duration.between(clock.instant(), until)));
                    beat = heartbeat(emitter, beat);
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The reader left; it resumes after the last number it has.
            open.remove(emitter);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException fault) {
            emitter.completeWithError(fault);
        }
    }

    private Dissemination given(Actor reader, AgencyId agency) {
        return new Dissemination(
                clock.instant(),
                reader.sub(),
                reader.name(),
                agency,
                "stream-updates",
                Need.SEAT,
                null,
                null,
                null,
                null);
    }

    /** Of one stream to be open. */
    private final class Right {
        private final AgencyId agency;
        private final Instant until;
        private Instant look;

        Right(AgencyId agency, Instant until) {
            this.agency = agency;
            this.until = until;
            look = clock.instant().plus(LOOK);
        }

        boolean stands() {
            Instant now = clock.instant();
            if (now.isBefore(look)) {
                return now.isBefore(until);
            }
            look = now.plus(LOOK);
            return now.isBefore(until) && feed.hasSeat(agency);
        }
    }

    private static Duration atMost(Duration longest, Duration left) {
        return left.isNegative() ? Duration.ZERO : left.compareTo(longest) < 0 ? left : longest;
    }

    private static void greet(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("open"));
        } catch (IOException impossible) {
            // Nothing is written before the request's thread takes the emitter.
            throw new UncheckedIOException(impossible);
        }
    }

    private static void send(SseEmitter emitter, FeedItem item) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(item.seq()))
                .name(item.type())
                .data(item, MediaType.APPLICATION_JSON));
    }

    private static long heartbeat(SseEmitter emitter, long last) throws IOException {
        long now = System.nanoTime();
        if (now - last < HEARTBEAT.toNanos()) {
            return last;
        }
        emitter.send(SseEmitter.event().comment("heartbeat"));
        return now;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open streams end before the server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
