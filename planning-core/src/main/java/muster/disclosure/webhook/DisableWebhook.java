package muster.disclosure.webhook;

import muster.disclosure.webhook.event.DisabledBecause;
import muster.shared.RecordId;

/** Deliver nothing more for now. */
public record DisableWebhook(RecordId webhookId, DisabledBecause because) implements WebhookCommand {}
