package muster.ledger.store;

import static muster.ledger.store.SampleEvents.SHERIFF;

import java.time.Instant;
import java.util.List;
import muster.disclosure.calendar.event.CalendarLinkIssued;
import muster.disclosure.calendar.event.CalendarLinkRevoked;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.disclosure.webhook.event.WebhookDisabled;
import muster.disclosure.webhook.event.WebhookEnabled;
import muster.disclosure.webhook.event.WebhookKeysRotated;
import muster.disclosure.webhook.event.WebhookRegistered;
import muster.disclosure.webhook.event.WebhookRemoved;
import muster.shared.RecordId;

/** One of each event of receivers, and of links to calendars. */
final class SampleWebhooks {
    private static final RecordId ID = RecordId.of("6c7a1d9e-3b52-4f08-8e61-2d4f90b1c3a7");

    private SampleWebhooks() {}

    static List<Object> all() {
        return List.of(
                new WebhookRegistered(
                        ID,
                        SHERIFF,
                        "https://hooks.harbor-sheriff.example/muster",
                        List.of(SignatureScheme.ED25519, SignatureScheme.HMAC_SHA256),
                        12),
                new WebhookKeysRotated(ID, SHERIFF, 2, Instant.parse("2026-03-12T17:45:30.250Z")),
                new WebhookDisabled(ID, SHERIFF, DisabledBecause.GONE),
                new WebhookEnabled(ID, SHERIFF),
                new WebhookRemoved(ID, SHERIFF),
                new CalendarLinkIssued(ID, SHERIFF, "Desk telephone"),
                new CalendarLinkRevoked(ID, SHERIFF));
    }
}
