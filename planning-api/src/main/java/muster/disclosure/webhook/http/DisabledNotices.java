package muster.disclosure.webhook.http;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.view.Attempt;
import muster.disclosure.webhook.view.Attempt.Outcome;
import muster.disclosure.webhook.view.DeliveryLog;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.disclosure.webhook.view.Webhooks;
import muster.shared.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells an agency's other receivers that one of theirs is told nothing any more: whoever runs that one may not notice. */
@Component
public class DisabledNotices {
    /** The instance names who is told, who is disabled, why, and when, in milliseconds. */
    public static final TaskDescriptor<Void> NOTICE = TaskDescriptor.of("disabled-notice");

    public static final int TRIES = 8;
    public static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    public static final double STRETCH = 4;

    private static final Logger LOG = LoggerFactory.getLogger(DisabledNotices.class);

    private final Webhooks webhooks;
    private final WebhookSender sender;
    private final Messages messages;
    private final DeliveryLog log;
    private final Clock clock;

    DisabledNotices(Webhooks webhooks, WebhookSender sender, Messages messages, DeliveryLog log, Clock clock) {
        this.webhooks = webhooks;
        this.sender = sender;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    void schedule(WebhookOnFile disabled, DisabledBecause because, SchedulerClient scheduler) {
        LOG.warn("Receiver {} of agency {} is disabled: {}", disabled.id(), disabled.agencyId(), because);
        Instant at = clock.instant();
        String about = "/" + disabled.id() + "/" + because + "/" + at.toEpochMilli();
        webhooks.serving(disabled.agencyId()).stream()
                .filter(other -> !other.id().equals(disabled.id()))
                .forEach(other -> scheduler.scheduleIfNotExists(
                        NOTICE.instance(other.id() + about).build(), at));
    }

    /** Throws where it was not taken: then it is due again later. */
    public void deliver(TaskInstance<Void> due) {
        String[] notice = due.getId().split("/");
        WebhookOnFile webhook = webhooks.serving(RecordId.of(notice[0])).orElse(null);
        if (webhook == null) {
            return;
        }
        String id = "disabled-" + notice[1] + "-" + notice[3];
        WebhookSender.Result result = sender.send(
                webhook,
                id,
                messages.disabled(
                        webhook.agencyId(),
                        id,
                        RecordId.of(notice[1]),
                        DisabledBecause.valueOf(notice[2]),
                        Instant.ofEpochMilli(Long.parseLong(notice[3]))));
        log.add(
                webhook.id(),
                new Attempt(null, null, clock.instant(), 1, result.outcome(), result.status(), result.millis(), null));
        if (result.outcome() != Outcome.DELIVERED) {
            throw new IllegalStateException("A receiver did not take the notice of another one that is disabled.");
        }
    }
}
