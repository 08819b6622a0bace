package muster.disclosure.webhook.http;

import java.time.Instant;
import java.util.Map;
import muster.disclosure.view.FeedItem;
import muster.shared.AgencyId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is delivered: a CloudEvent (1.0, structured) that says that there is an update and of which kind, and nothing of what it
 * says. The feed is the truth; whoever gets this reads it there.
 */
@Component
class Messages {
    static final String TESTED = "muster.webhook.tested.v1";

    private final JsonMapper json;

    Messages(JsonMapper json) {
        this.json = json;
    }

    /** @param sequence the update's number in its agency's feed, for receivers that put things in order */
    record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            String sequence,
            Map<String, Object> data) {}

    static String idOf(AgencyId agency, FeedItem item) {
        return agency + "-" + item.seq();
    }

    byte[] of(AgencyId agency, FeedItem item) {
        return json.writeValueAsBytes(new CloudEvent(
                "1.0",
                idOf(agency, item),
                source(agency),
                item.type(),
                item.operationId().toString(),
                item.occurredAt(),
                "application/json",
                Long.toString(item.seq()),
                Map.of("operationId", item.operationId(), "seq", item.seq())));
    }

    /** A message that says nothing, to see whether it arrives. */
    byte[] test(AgencyId agency, String id, Instant at) {
        return json.writeValueAsBytes(new CloudEvent(
                "1.0", id, source(agency), TESTED, agency.toString(), at, "application/json", "0", Map.of()));
    }

    private static String source(AgencyId agency) {
        return "urn:muster:agency:" + agency;
    }
}
