package muster.disclosure.webhook.http;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.FeedItem;
import muster.disclosure.webhook.DisableWebhook;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.view.Attempt;
import muster.disclosure.webhook.view.Attempt.Outcome;
import muster.disclosure.webhook.view.DeliveryLog;
import muster.disclosure.webhook.view.Lane;
import muster.disclosure.webhook.view.Lanes;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.disclosure.webhook.view.Webhooks;
import muster.shared.Actor;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.http.Call;
import muster.shared.http.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Delivers lane by lane: the updates of one operation to one receiver in order, each until it is taken, tried again as Standard
 * Webhooks has it, and parked after the last try. Which lane is due stands in the database, so a lane goes on where it was after a
 * crash, on whichever node is free.
 */
@Component
public class Deliveries {
    public static final TaskDescriptor<Void> LANE = TaskDescriptor.of("lane");

    private static final Actor POSTMAN = new Actor("system:webhooks", "Deliveries", null, Set.of());
    private static final Duration SOON = Duration.ofMillis(500);
    private static final double JITTER = 0.2;
    private static final int PAGE = 50;
    /** Of one receiver, so that a slow one leaves the others' deliveries their threads. */
    private static final int AT_ONCE = 4;

    private final Map<RecordId, Semaphore> turns = new ConcurrentHashMap<>();
    private final Webhooks webhooks;
    private final Lanes lanes;
    private final DeliveryLog log;
    private final AgencyFeed feed;
    private final Announcements announcements;
    private final DisabledNotices notices;
    private final Commands commands;
    private final Clock clock;
    private final MeterRegistry meters;
    private final List<Duration> tries;

    /** @param tries how long after the failure before each try is made, the first after nothing */
    Deliveries(
            Webhooks webhooks,
            Lanes lanes,
            DeliveryLog log,
            AgencyFeed feed,
            Announcements announcements,
            DisabledNotices notices,
            Commands commands,
            Clock clock,
            MeterRegistry meters,
            @Value("${muster.webhooks.tries:0s,5s,5m,30m,2h,5h,10h,14h,20h,24h}") List<Duration> tries) {
        this.webhooks = webhooks;
        this.lanes = lanes;
        this.log = log;
        this.feed = feed;
        this.announcements = announcements;
        this.notices = notices;
        this.commands = commands;
        this.clock = clock;
        this.meters = meters;
        this.tries = tries;
    }

    /** Lets every lane of the receiver that is behind be due. */
    void wake(WebhookOnFile webhook, SchedulerClient scheduler) {
        lanes.spread(webhook);
        lanes.behind(webhook.id()).forEach(lane -> schedule(lane, scheduler));
    }

    private void schedule(Lane lane, SchedulerClient scheduler) {
        TaskInstance<Void> due =
                LANE.instance(lane.webhookId() + "/" + lane.operationId()).build();
        scheduler.scheduleIfNotExists(due, clock.instant());
    }

    /** One turn of a lane: as long as all goes well, and there is something to deliver. */
    public CompletionHandler<Void> deliver(TaskInstanceId due, SchedulerClient scheduler) {
        String[] lane = due.getId().split("/");
        RecordId id = RecordId.of(lane[0]);
        Semaphore turn = turns.computeIfAbsent(id, receiver -> new Semaphore(AT_ONCE));
        if (!turn.tryAcquire()) {
            return later(SOON);
        }
        try {
            return deliver(id, OperationId.of(lane[1]), scheduler);
        } finally {
            turn.release();
        }
    }

    private CompletionHandler<Void> deliver(RecordId id, OperationId operation, SchedulerClient scheduler) {
        for (int sent = 0; sent < PAGE; sent++) {
            WebhookOnFile webhook = webhooks.serving(id).orElse(null);
            Lane lane = lanes.find(id, operation).filter(Lane::isBehind).orElse(null);
            if (webhook == null || lane == null) {
                return done(id, operation, scheduler);
            }
            FeedItem item = feed.after(webhook.agencyId(), operation, lane.delivered(), 1)
                    .getFirst();
            Duration pause = deliver(webhook, lane, item, scheduler);
            if (pause != null) {
                return later(pause);
            }
        }
        return later(Duration.ZERO);
    }

    /** Null where the receiver took it, or nothing is left to be tried; else how long to leave it alone. */
    private @Nullable Duration deliver(WebhookOnFile webhook, Lane lane, FeedItem item, SchedulerClient scheduler) {
        Instant at = clock.instant();
        WebhookSender.Result result = announcements.send(webhook, item, at);
        meters.counter("muster.webhooks.tries", "outcome", result.outcome().name())
                .increment();
        int number = lane.failures() + 1;
        Duration pause = result.outcome() == Outcome.DELIVERED ? null : pause(number, result.retryAfter());
        log.add(
                webhook.id(),
                attempt(
                        item,
                        at,
                        number,
                        result,
                        pause == null ? null : clock.instant().plus(pause)));
        if (result.outcome() == Outcome.DELIVERED) {
            lanes.delivered(lane, item.seq());
            return null;
        }
        lanes.failed(lane, at, pause == null);
        if (result.outcome() == Outcome.GONE) {
            disable(webhook, DisabledBecause.GONE, scheduler);
        } else if (pause == null
                && !lanes.reachedSince(webhook.id(), Objects.requireNonNullElse(lane.failingSince(), at))) {
            disable(webhook, DisabledBecause.FAILING, scheduler);
        }
        return pause;
    }

    private static Attempt attempt(
            FeedItem item, Instant at, int number, WebhookSender.Result result, @Nullable Instant again) {
        return new Attempt(
                item.seq(), item.operationId(), at, number, result.outcome(), result.status(), result.millis(), again);
    }

    /** Null after the last try. Not on the dot: or all that failed together would come again together. */
    private @Nullable Duration pause(int tried, @Nullable Duration asked) {
        if (tried >= tries.size()) {
            return null;
        }
        double stretch = 1 + ThreadLocalRandom.current().nextDouble(JITTER);
        Duration usual = Duration.ofMillis((long) (tries.get(tried).toMillis() * stretch));
        return asked != null && asked.compareTo(usual) > 0 ? asked : usual;
    }

    private void disable(WebhookOnFile webhook, DisabledBecause because, SchedulerClient scheduler) {
        DisableWebhook command = new DisableWebhook(webhook.id(), because);
        try {
            commands.send(command, command.stream(), new Call(POSTMAN, clock.instant()));
        } catch (NoSuch | Refusal overtaken) {
            return;
        }
        notices.schedule(webhook, because, scheduler);
    }

    private CompletionHandler<Void> later(Duration pause) {
        return (complete, job) -> job.reschedule(complete, clock.instant().plus(pause));
    }

    /** What came in between looking and leaving found the lane still due and did not make it due again; so look once more. */
    private CompletionHandler<Void> done(RecordId id, OperationId operation, SchedulerClient scheduler) {
        return (complete, job) -> {
            job.remove();
            if (webhooks.serving(id).isPresent()) {
                lanes.find(id, operation).filter(Lane::isBehind).ifPresent(lane -> schedule(lane, scheduler));
            }
        };
    }
}
