package muster.disclosure.webhook.event;

import muster.shared.AgencyId;
import muster.shared.RecordId;

/** Deliveries to a receiver go on where they ended. */
public record WebhookEnabled(RecordId webhookId, AgencyId agencyId) implements WebhookEvent {}
