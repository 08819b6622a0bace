package muster.disclosure.webhook.http;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import muster.disclosure.view.FeedBell;
import muster.disclosure.webhook.view.Webhooks;
import muster.shared.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks what is to be delivered whenever an agency's feed rings, and now and then for all, so that no ring need be heard. */
@Component
class Postman implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final BlockingQueue<Optional<AgencyId>> rung = new LinkedBlockingQueue<>();
    private final FeedBell bell;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Scheduler scheduler;
    private final Duration round;
    private volatile boolean running;

    Postman(
            FeedBell bell,
            Webhooks webhooks,
            Deliveries deliveries,
            Scheduler deliveryScheduler,
            @Value("${muster.webhooks.round:30s}") Duration round) {
        this.bell = bell;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.scheduler = deliveryScheduler;
        this.round = round;
    }

    @Override
    public void start() {
        running = true;
        bell.follow(agency -> ring(Optional.of(agency)));
        Thread.ofVirtual().name("postman").start(this::walk);
    }

    private void ring(Optional<AgencyId> agency) {
        if (!rung.contains(agency)) {
            rung.add(agency);
        }
    }

    private void walk() {
        Optional<AgencyId> agency = Optional.empty();
        while (running) {
            try {
                webhooks.serving(agency.orElse(null)).forEach(webhook -> deliveries.wake(webhook, scheduler));
            } catch (RuntimeException unable) {
                // The next round finds what was left.
                LOG.warn("Deliveries were not looked for: {}", unable.getClass().getName());
            }
            agency = next();
        }
    }

    /** Nobody in particular after a while in which nobody rang. */
    private Optional<AgencyId> next() {
        try {
            Optional<AgencyId> next = rung.poll(round.toMillis(), TimeUnit.MILLISECONDS);
            return next == null ? Optional.empty() : next;
        } catch (InterruptedException stopping) {
            running = false;
            return Optional.empty();
        }
    }

    @Override
    public void stop() {
        running = false;
        ring(Optional.empty());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
