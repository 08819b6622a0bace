package muster.disclosure.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import muster.disclosure.Need;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.Dissemination;
import muster.disclosure.view.Disseminations;
import muster.disclosure.view.FeedBell;
import muster.disclosure.view.FeedItem;
import muster.disclosure.view.PublishedFeeds;
import muster.shared.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes what is new in the feeds, whenever one rings and now and then for all. What waits for the brokers is the feed itself:
 * its number moves on when they have acknowledged what is up to it, so nothing is lost and what is in doubt comes once more.
 */
@Component
@ConditionalOnProperty("muster.kafka.bootstrap-servers")
class FeedPublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPublisher.class);
    /** Agencies at once; a topic that takes nothing holds up few others. */
    private static final int AT_ONCE = 8;

    private static final int PAGE = 200;
    /** To come again, where somebody else is at it. */
    private static final Duration SOON = Duration.ofMillis(250);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 16;
    private static final double JITTER = 0.2;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Set<AgencyId> due = ConcurrentHashMap.newKeySet();
    private final Map<AgencyId, Integer> failures = new ConcurrentHashMap<>();
    private final AgencyFeed feed;
    private final PublishedFeeds published;
    private final FeedBell bell;
    private final Disseminations disseminations;
    private final AgencyTopics topics;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Counter sent;
    private final ScheduledThreadPoolExecutor turns;
    private final Duration round;
    private volatile boolean running;

    FeedPublisher(
            AgencyFeed feed,
            PublishedFeeds published,
            FeedBell bell,
            Disseminations disseminations,
            AgencyTopics topics,
            Clock clock,
            MeterRegistry meters,
            KafkaSettings settings) {
        this.feed = feed;
        this.published = published;
        this.bell = bell;
        this.disseminations = disseminations;
        this.topics = topics;
        this.clock = clock;
        this.meters = meters;
        round = settings.round();
        sent = meters.counter("muster.kafka.published");
        meters.gaugeMapSize("muster.kafka.waiting", List.of(), failures);
        turns = new ScheduledThreadPoolExecutor(
                AT_ONCE, Thread.ofPlatform().daemon().name("kafka-", 0).factory(), new DiscardPolicy());
        turns.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void start() {
        running = true;
        bell.follow(this::ring);
        turns.scheduleWithFixedDelay(this::ringAll, 0, round.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ringAll() {
        try {
            published.seated().forEach(this::ring);
        } catch (RuntimeException unable) {
            // The next round finds what was left.
            LOG.warn(
                    "Feeds to publish were not looked for: {}",
                    unable.getClass().getName());
        }
    }

    /** After failures no ring is answered sooner than the agency would be tried again anyway. */
    private void ring(AgencyId agency) {
        Integer failed = failures.get(agency);
        again(agency, failed == null ? Duration.ZERO : pause(failed));
    }

    private void again(AgencyId agency, Duration after) {
        if (due.add(agency)) {
            turns.schedule(() -> turn(agency), after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Duration pause(int failed) {
        long doubled = FIRST_PAUSE.toMillis() << Math.min(failed, MOST_DOUBLINGS);
        double stretch = 1 + ThreadLocalRandom.current().nextDouble(JITTER);
        return Duration.ofMillis((long) (Math.min(doubled, round.toMillis()) * stretch));
    }

    private void turn(AgencyId agency) {
        due.remove(agency);
        try {
            publish(agency);
            if (failures.remove(agency) != null && failures.isEmpty()) {
                LOG.info("All feeds are published again");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            failed(agency, failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException failed) {
            failed(agency, failed);
        }
    }

    private void failed(AgencyId agency, Throwable cause) {
        if (failures.isEmpty()) {
            LOG.warn("Feeds wait to be published, and are tried again: {}", cause.toString());
        }
        String name = cause.getClass().getSimpleName();
        meters.counter("muster.kafka.failures", "cause", name).increment();
        failures.merge(agency, 1, Integer::sum);
        ring(agency);
    }

    private void publish(AgencyId agency) throws ExecutionException, InterruptedException {
        if (!feed.hasSeat(agency)) {
            return;
        }
        topics.open(agency);
        if (feed.after(agency, published.upTo(agency), 1).isEmpty()) {
            return;
        }
        UUID claim = UUID.randomUUID();
        Long after = published.claim(agency, claim).orElse(null);
        if (after == null) {
            again(agency, SOON);
            return;
        }
        try {
            publish(agency, claim, after);
        } finally {
            published.release(agency, claim);
        }
    }

    private void publish(AgencyId agency, UUID claim, long start) throws ExecutionException, InterruptedException {
        List<FeedItem> page = feed.after(agency, start, PAGE);
        while (running && !page.isEmpty() && feed.hasSeat(agency)) {
            // What cannot be recorded is not given (rule INF-03).
            disseminations.record(given(agency), page);
            for (List<FeedItem> together : Strides.of(page)) {
                if (!running || !feed.hasSeat(agency)) {
                    return;
                }
                topics.send(agency, together);
                sent.increment(together.size());
                if (!published.published(agency, claim, together.getLast().seq())) {
                    return;
                }
            }
            page = feed.after(agency, page.getLast().seq(), PAGE);
        }
    }

    private Dissemination given(AgencyId agency) {
        return new Dissemination(
                clock.instant(),
                "kafka:" + agency,
                topics.of(agency),
                agency,
                "kafka",
                Need.SEAT,
                null,
                null,
                null,
                null);
    }

    @Override
    public void stop() {
        running = false;
        turns.shutdown();
        try {
            if (!turns.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                turns.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            turns.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
