package muster.disclosure.webhook.http;

import java.time.Instant;
import muster.disclosure.Need;
import muster.disclosure.view.CloudEvent;
import muster.disclosure.view.Dissemination;
import muster.disclosure.view.Disseminations;
import muster.disclosure.view.FeedItem;
import muster.disclosure.webhook.view.WebhookOnFile;
import org.springframework.stereotype.Component;

/** Tells a receiver that there is an update, once that is recorded (rule INF-03): each try may be the one that arrives. */
@Component
class Announcements {
    private final Disseminations disseminations;
    private final Messages messages;
    private final WebhookSender sender;

    Announcements(Disseminations disseminations, Messages messages, WebhookSender sender) {
        this.disseminations = disseminations;
        this.messages = messages;
        this.sender = sender;
    }

    WebhookSender.Result send(WebhookOnFile webhook, FeedItem item, Instant at) {
        disseminations.record(new Dissemination(
                at,
                "webhook:" + webhook.id(),
                webhook.url(),
                webhook.agencyId(),
                "webhook",
                Need.SEAT,
                item.operationId(),
                item.seq(),
                item.seq(),
                null));
        return sender.send(webhook, CloudEvent.idOf(webhook.agencyId(), item), messages.of(webhook.agencyId(), item));
    }
}
