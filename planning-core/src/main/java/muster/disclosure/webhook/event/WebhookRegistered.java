package muster.disclosure.webhook.event;

import java.util.List;
import muster.shared.AgencyId;
import muster.shared.RecordId;

/**
 * An agency wants its updates delivered. Its keys are of generation 1 and stand nowhere: they are derived.
 *
 * @param after updates numbered above this are delivered
 */
public record WebhookRegistered(
        RecordId webhookId, AgencyId agencyId, String url, List<SignatureScheme> signatures, long after)
        implements WebhookEvent {}
