package muster.disclosure.webhook;

import muster.shared.RecordId;

/** Sign with new keys from now on, and for a day with those before as well; three generations sign at most. */
public record RotateWebhookKeys(RecordId webhookId) implements WebhookCommand {}
