package muster.disclosure.webhook.event;

import muster.shared.AgencyId;
import muster.shared.RecordId;

/** Nothing more is delivered to a receiver; what was not delivered waits. */
public record WebhookDisabled(RecordId webhookId, AgencyId agencyId, DisabledBecause because) implements WebhookEvent {}
