package muster.disclosure.webhook.http;

import muster.decision.NoSuch;
import muster.disclosure.http.AgencyRights;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.disclosure.webhook.view.Webhooks;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import muster.shared.http.Door;
import muster.shared.http.Reads;
import muster.shared.http.Receipt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** An agency's receivers for itself alone; another agency's is as absent as one that never was. */
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
    }

    WebhookOnFile find(AgencyId agency, RecordId webhook) {
        assertOwn(agency);
        return webhooks.find(webhook)
                .filter(found -> found.agencyId().equals(agency))
                .orElseThrow(() -> new NoSuch("webhook"));
    }

    /**
     * What an agency is answered says nothing of the ledger beyond its own receivers: from two positions it would know how much
     * was recorded in between. The member stays, as it does for everybody, and is 0.
     */
    static ResponseEntity<?> withoutPosition(ResponseEntity<?> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.remove(Door.LEDGER_POSITION);
        Object body = answer.getBody();
        if (body instanceof Receipt receipt) {
            body = new Receipt(receipt.id(), receipt.version(), 0, receipt.warnings());
        } else if (body instanceof ObjectNode replayed && replayed.has("position")) {
            body = replayed.deepCopy().put("position", 0);
        }
        return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(body);
    }
}
