package muster.disclosure.webhook.http;

import java.time.Instant;
import java.util.Map;
import muster.disclosure.view.CloudEvent;
import muster.disclosure.view.FeedItem;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is delivered: a CloudEvent (1.0, structured) that says that there is an update and of which kind, and nothing of what it
 * says. The feed is the truth; whoever gets this reads it there. What is no update is described in the catalogue beside the updates.
 */
@Component
class Messages {
    static final String TESTED = "muster.webhook.tested.v1";
    static final String DISABLED = "muster.webhook.disabled.v1";

    private final JsonMapper json;

    Messages(JsonMapper json) {
        this.json = json;
    }

    byte[] of(AgencyId agency, FeedItem item) {
        return json.writeValueAsBytes(
                CloudEvent.of(agency, item, Map.of("operationId", item.operationId(), "seq", item.seq())));
    }

    /** Which of the agency's receivers is told nothing any more, and why. */
    byte[] disabled(AgencyId agency, String id, RecordId webhook, DisabledBecause because, Instant at) {
        return json.writeValueAsBytes(
                CloudEvent.beside(agency, id, DISABLED, at, Map.of("webhookId", webhook, "because", because)));
    }

    /** A message that says nothing, to see whether it arrives. */
    byte[] test(AgencyId agency, String id, Instant at) {
        return json.writeValueAsBytes(CloudEvent.beside(agency, id, TESTED, at, Map.of()));
    }
}
