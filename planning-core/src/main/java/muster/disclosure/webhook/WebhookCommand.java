package muster.disclosure.webhook;

import muster.shared.RecordId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked about a receiver. */
public sealed interface WebhookCommand
        permits RegisterWebhook, RotateWebhookKeys, DisableWebhook, EnableWebhook, RemoveWebhook {
    RecordId webhookId();

    @TargetAggregateIdentifier
    default String stream() {
        return Webhook.streamOf(webhookId());
    }
}
