package muster.disclosure;

import tools.jackson.databind.JsonNode;

/**
 * A type of message that an agency can be sent.
 *
 * @param type public and permanent, with its version: {@code muster.raid.scheduled.v1}
 * @param schema of the message's {@code data}, JSON Schema 2020-12, whole in itself. It names what is told today; a client lets
 *     members pass that it does not know
 * @param example of the message's {@code data}
 * @param inFeed whether it is an update: in the feed, and told in every way. What is not comes to the agency's receivers (webhooks) alone
 */
public record EventType(
        String type,
        String title,
        String description,
        int version,
        JsonNode schema,
        JsonNode example,
        boolean inFeed) {}
