package muster.disclosure.webhook;

import muster.shared.RecordId;

/** Deliver again, from where it ended. */
public record EnableWebhook(RecordId webhookId) implements WebhookCommand {}
