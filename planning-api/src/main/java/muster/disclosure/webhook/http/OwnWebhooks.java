package muster.disclosure.webhook.http;

import muster.decision.NoSuch;
import muster.disclosure.http.AgencyRights;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.disclosure.webhook.view.Webhooks;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import muster.shared.http.Reads;
import org.springframework.stereotype.Component;

/** An agency's receivers for itself alone; another agency's is as absent as one that never was. They are read under its own role. */
@Component
class OwnWebhooks {
    private static final String VIEW = "webhooks";

    private final AgencyRights rights;
    private final Reads reads;
    private final Webhooks webhooks;

    OwnWebhooks(AgencyRights rights, Reads reads, Webhooks webhooks) {
        this.rights = rights;
        this.reads = reads;
        this.webhooks = webhooks;
    }

    void assertOwn(AgencyId agency) {
        rights.assertOwn(agency);
        reads.freshen(VIEW);
        reads.freshen(AgencyFeed.VIEW);
    }

    WebhookOnFile find(AgencyId agency, RecordId webhook) {
        assertOwn(agency);
        return webhooks.find(agency, webhook).orElseThrow(() -> new NoSuch("webhook"));
    }
}
