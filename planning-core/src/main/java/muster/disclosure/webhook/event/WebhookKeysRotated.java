package muster.disclosure.webhook.event;

import java.time.Instant;
import muster.shared.AgencyId;
import muster.shared.RecordId;

/**
 * New keys sign a receiver's deliveries.
 *
 * @param generation of the new keys, one more than of those before
 * @param oldUntil until when those before sign beside them, UTC
 */
public record WebhookKeysRotated(RecordId webhookId, AgencyId agencyId, int generation, Instant oldUntil)
        implements WebhookEvent {}
