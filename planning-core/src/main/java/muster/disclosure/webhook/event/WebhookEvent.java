package muster.disclosure.webhook.event;

import muster.shared.AgencyId;
import muster.shared.RecordId;

/** Everything that can have happened to a receiver. */
public sealed interface WebhookEvent
        permits WebhookRegistered, WebhookKeysRotated, WebhookDisabled, WebhookEnabled, WebhookRemoved {
    RecordId webhookId();

    AgencyId agencyId();
}
