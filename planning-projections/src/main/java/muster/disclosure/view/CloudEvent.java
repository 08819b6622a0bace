package muster.disclosure.view;

import java.time.Instant;
import muster.shared.AgencyId;

/**
 * An update on its way to an agency (CloudEvents 1.0, structured).
 *
 * @param id the same however often and by whatever way it comes
 * @param sequence the update's number in its agency's feed, for receivers that put things in order
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        Object data) {
    private static final String VERSION = "1.0";
    private static final String JSON = "application/json";

    /** @param data what it says, as far as this way may say it */
    public static CloudEvent of(AgencyId agency, FeedItem item, Object data) {
        return new CloudEvent(
                VERSION,
                idOf(agency, item),
                source(agency),
                item.type(),
                item.operationId().toString(),
                item.occurredAt(),
                JSON,
                Long.toString(item.seq()),
                data);
    }

    /** One that is no update of the feed. */
    public static CloudEvent beside(AgencyId agency, String id, String type, Instant time, Object data) {
        return new CloudEvent(VERSION, id, source(agency), type, agency.toString(), time, JSON, "0", data);
    }

    public static String idOf(AgencyId agency, FeedItem item) {
        return agency + "-" + item.seq();
    }

    private static String source(AgencyId agency) {
        return "urn:muster:agency:" + agency;
    }
}
