package muster.disclosure.webhook.event;

import muster.shared.AgencyId;
import muster.shared.RecordId;

/** A receiver is no more; its keys sign nothing again. */
public record WebhookRemoved(RecordId webhookId, AgencyId agencyId) implements WebhookEvent {}
