package muster.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import muster.disclosure.calendar.CalendarLinkCommand;
import muster.disclosure.calendar.IssueCalendarLink;
import muster.disclosure.calendar.RevokeCalendarLink;
import muster.disclosure.calendar.event.CalendarLinkEvent;
import muster.disclosure.calendar.event.CalendarLinkIssued;
import muster.disclosure.webhook.DisableWebhook;
import muster.disclosure.webhook.EnableWebhook;
import muster.disclosure.webhook.RegisterWebhook;
import muster.disclosure.webhook.RemoveWebhook;
import muster.disclosure.webhook.RotateWebhookKeys;
import muster.disclosure.webhook.WebhookCommand;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.disclosure.webhook.event.WebhookEvent;
import muster.disclosure.webhook.event.WebhookRegistered;
import muster.shared.AgencyId;
import muster.shared.RecordId;

/** What agencies might ask about the receivers of their updates, and what deliveries find out about them. */
final class RandomReceivers {
    private final Random random;
    private final List<RecordId> receivers = new ArrayList<>();
    private final List<RecordId> links = new ArrayList<>();

    RandomReceivers(Random random) {
        this.random = random;
    }

    WebhookCommand next(AgencyId agency) {
        return switch (receivers.isEmpty() ? 0 : random.nextInt(9)) {
            case 0 ->
                new RegisterWebhook(
                        unknown(),
                        agency,
                        "https://updates.example.org/" + random.nextInt(9),
                        List.of(SignatureScheme.values()[random.nextInt(SignatureScheme.values().length)]),
                        random.nextInt(50));
            case 1, 2 -> new RotateWebhookKeys(one());
            case 3, 4, 5 ->
                new DisableWebhook(one(), DisabledBecause.values()[random.nextInt(DisabledBecause.values().length)]);
            case 6, 7 -> new EnableWebhook(one());
            default -> new RemoveWebhook(one());
        };
    }

    CalendarLinkCommand link(AgencyId agency) {
        return links.isEmpty() || random.nextBoolean()
                ? new IssueCalendarLink(unknown(), agency, "Pat's telephone")
                : new RevokeCalendarLink(links.get(random.nextInt(links.size())));
    }

    void learn(CalendarLinkEvent event) {
        if (event instanceof CalendarLinkIssued) {
            links.add(event.linkId());
        }
    }

    void learn(WebhookEvent event) {
        if (event instanceof WebhookRegistered) {
            receivers.add(event.webhookId());
        }
    }

    private RecordId one() {
        return random.nextInt(20) == 0 ? unknown() : receivers.get(random.nextInt(receivers.size()));
    }

    private RecordId unknown() {
        return new RecordId(new UUID(random.nextLong(), random.nextLong()));
    }
}
