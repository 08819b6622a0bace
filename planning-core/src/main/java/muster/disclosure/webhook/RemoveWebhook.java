package muster.disclosure.webhook;

import muster.shared.RecordId;

/** Deliver nothing more for ever. */
public record RemoveWebhook(RecordId webhookId) implements WebhookCommand {}
