package muster.disclosure.webhook.http;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.FeedItem;
import muster.disclosure.webhook.view.Attempt;
import muster.disclosure.webhook.view.DeliveryLog;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.disclosure.webhook.view.Webhooks;
import muster.shared.RecordId;
import org.springframework.stereotype.Component;

/** Delivers a range of updates once more, with the ids that they had; each is tried once, and the lanes stay where they are. */
@Component
public class Replays {
    public static final TaskDescriptor<Void> REPLAY = TaskDescriptor.of("replay");
    static final int MOST = 10_000;
    private static final int PAGE = 100;

    private final Webhooks webhooks;
    private final AgencyFeed feed;
    private final Announcements announcements;
    private final DeliveryLog log;
    private final Clock clock;

    Replays(Webhooks webhooks, AgencyFeed feed, Announcements announcements, DeliveryLog log, Clock clock) {
        this.webhooks = webhooks;
        this.feed = feed;
        this.announcements = announcements;
        this.log = log;
        this.clock = clock;
    }

    /** {@code webhook/from/to}; both numbers belong to the range. */
    static String idOf(RecordId webhook, long from, long to) {
        return webhook + "/" + from + "/" + to;
    }

    public CompletionHandler<Void> deliver(TaskInstanceId due) {
        String[] range = due.getId().split("/");
        RecordId id = RecordId.of(range[0]);
        long last = Long.parseLong(range[2]);
        long after = Long.parseLong(range[1]) - 1;
        while (after < last) {
            WebhookOnFile webhook = webhooks.serving(id).orElse(null);
            if (webhook == null) {
                break;
            }
            var items = feed.after(webhook.agencyId(), after, PAGE);
            if (items.isEmpty()) {
                break;
            }
            items.stream().filter(item -> item.seq() <= last).forEach(item -> deliver(webhook, item));
            after = items.getLast().seq();
        }
        return (complete, job) -> job.remove();
    }

    private void deliver(WebhookOnFile webhook, FeedItem item) {
        Instant at = clock.instant();
        WebhookSender.Result result = announcements.send(webhook, item, at);
        log.add(
                webhook.id(),
                new Attempt(
                        item.seq(),
                        item.operationId(),
                        at,
                        1,
                        result.outcome(),
                        result.status(),
                        result.millis(),
                        null));
    }
}
